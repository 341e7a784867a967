package app.ringback.outbox.call;

import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.Pause;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Records the rep's own message for voicemails by telephone: rings the rep, waits until the rep has
 * spoken, fetches the sound and deletes it at the carrier. Blocks all the while.
 */
public final class OwnRecording {

  /** Less than until the phone's own voicemail answers, which would record itself. */
  public static final Duration RINGS = Duration.ofSeconds(18);

  /** With what is said before, two minutes of message. */
  public static final Duration LONGEST = Duration.ofMinutes(3);

  private static final Duration LOOKS = Duration.ofSeconds(1);
  private static final Duration TO_FETCH = Duration.ofMinutes(1);

  /** Two minutes of a telephone's sound are 2 MB. */
  private static final long MOST_BYTES = 8_000_000;

  private static final String NOTHING = "Your message is as it was.";

  private final CallCarrier carrier;
  private final RecordingCarrier recordings;
  private final LeftRecordings left;
  private final Pause pause;

  /** How far it is. */
  public enum Step {
    RINGING,
    SPEAKING,
    FETCHING
  }

  /**
   * @param left takes care of what is recorded and not fetched in the end
   * @param pause lets the time pass between two looks
   */
  public OwnRecording(
      CallCarrier carrier, RecordingCarrier recordings, LeftRecordings left, Pause pause) {
    this.carrier = carrier;
    this.recordings = recordings;
    this.left = left;
    this.pause = pause;
  }

  /**
   * Rings the phone and answers what was said.
   *
   * @param doneAddress where a phone is sent to hang up
   * @param progress told each step as it begins, on this thread
   * @throws ProblemException when nobody answered, nothing was said or the carrier would not
   * @throws InterruptedException when nobody wants it any more; the phone is hung up then
   */
  public byte[] record(Phone rep, String doneAddress, Consumer<Step> progress)
      throws InterruptedException {
    progress.accept(Step.RINGING);
    return switch (carrier.recordRep(rep.e164(), doneAddress)) {
      case CallResult.NotDone(CarrierResult.Refused refused) ->
          throw new ProblemException(
              "Your phone could not be called. " + refused.message(), NOTHING, "");
      case CallResult.NotDone _ ->
          throw new ProblemException(
              "Twilio could not be asked to call you.",
              NOTHING,
              "Check the connection and try again.");
      case CallResult.Done(String leg) -> {
        left.begun(leg);
        try {
          follow(leg, progress);
          progress.accept(Step.FETCHING);
          yield fetch(leg);
        } catch (InterruptedException e) {
          var _ = carrier.end(leg);
          throw e;
        }
      }
    };
  }

  private void follow(String leg, Consumer<Step> progress) throws InterruptedException {
    boolean speaking = false;
    long most = RINGS.plus(LONGEST).plusSeconds(20).toSeconds();
    for (long looks = 0; looks < most; looks++) {
      if (carrier.leg(leg) instanceof LegAnswer.Found found && !found.legs().isEmpty()) {
        LegState state = found.legs().getFirst().state();
        if (state == LegState.ENDED) {
          return;
        }
        if (state.isOver()) {
          throw new ProblemException(
              "Your phone was not answered.", NOTHING, "Have it at hand and try again.");
        }
        if (state == LegState.CONNECTED && !speaking) {
          speaking = true;
          progress.accept(Step.SPEAKING);
        }
      }
      pause.sleep(LOOKS);
    }
    var _ = carrier.end(leg);
  }

  private byte[] fetch(String leg) throws InterruptedException {
    for (long looks = 0; looks < TO_FETCH.toSeconds(); looks++) {
      List<RecordingCarrier.Entry> found =
          recordings.of(leg) instanceof RecordingCarrier.Listing.Entries(var entries)
              ? entries
              : List.of();
      if (!found.isEmpty()
          && found.getFirst().done()
          && recordings.audio(found.getFirst().id(), 1, MOST_BYTES)
              instanceof RecordingCarrier.Audio.Here here) {
        if (recordings.delete(found.getFirst().id())) {
          left.settled(leg);
        }
        return here.wav();
      }
      pause.sleep(LOOKS);
    }
    throw new ProblemException("Nothing was recorded.", NOTHING, "Try again.");
  }
}
