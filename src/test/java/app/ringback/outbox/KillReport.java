package app.ringback.outbox;

import java.time.Duration;
import java.util.Map;

/**
 * What came of killing a sender again and again.
 *
 * @param cutOff how many items were just being handed over when the process was killed
 * @param took how long all of it took, by the machine's clock
 * @param faults how often each kind of trouble was met
 * @param shown once nothing was left to send and unknown items were the user's
 * @param settled once the user had answered for each of these and sent again what had not arrived
 */
public record KillReport(
    int kills,
    int cutOff,
    Duration took,
    Map<String, Integer> faults,
    Counts shown,
    Counts settled) {

  /**
   * The outbox compared with the carrier.
   *
   * @param queued how many messages were put into the outbox
   * @param taken how many the carrier has
   * @param unknown how many the user is asked about
   * @param lost messages that neither the carrier has nor the user is asked about
   * @param doubled messages the carrier has more often than they were queued
   * @param unclaimed messages of the carrier's that no item of the outbox, nor an unknown one, is
   *     for
   * @param outOfOrder leads who got the second message before the first
   */
  public record Counts(
      int queued, int taken, int unknown, int lost, int doubled, int unclaimed, int outOfOrder) {

    /** Of nothing. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    /** Of both together. */
    Counts plus(Counts more) {
      return new Counts(
          queued + more.queued,
          taken + more.taken,
          unknown + more.unknown,
          lost + more.lost,
          doubled + more.doubled,
          unclaimed + more.unclaimed,
          outOfOrder + more.outOfOrder);
    }
  }

  /** On one line a fact, as the bench prints it. */
  public String text() {
    return String.join(
        System.lineSeparator(),
        "kills: " + kills + " in " + took.toSeconds() + " s",
        "items cut off while being sent: " + cutOff,
        "faults met: " + faults,
        "when nothing was left to send: " + shown,
        "when the user had answered for the unknown ones: " + settled);
  }
}
