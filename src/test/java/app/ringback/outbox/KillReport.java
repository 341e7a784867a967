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
    Map<KillFaults.Kind, Integer> faults,
    Counts shown,
    Counts settled) {

  /**
   * The outbox compared with the carrier.
   *
   * @param queued how many texts were put into the outbox
   * @param taken how many the carrier has
   * @param unknown how many the user is asked about
   * @param lost texts that neither the carrier has nor the user is asked about
   * @param doubled texts the carrier has more often than they were queued
   * @param unclaimed texts of the carrier's that no item of the outbox, nor an unknown one, is for
   * @param outOfOrder leads who got the second text before the first
   */
  public record Counts(
      int queued, int taken, int unknown, int lost, int doubled, int unclaimed, int outOfOrder) {}

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
