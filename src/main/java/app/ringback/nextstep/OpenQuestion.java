package app.ringback.nextstep;

import app.ringback.lead.Stage;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.CallEntryStore;
import app.ringback.timeline.TouchAnswerStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * After which touch the rep is still to be asked for a next step. It is read from the timeline, so
 * that nothing is forgotten when the window closes in between.
 */
public final class OpenQuestion {

  /** An older touch is no occasion any more. */
  static final Duration ASKED_FOR = Duration.ofHours(12);

  /** What did not go out, or not yet by the rep's will, asks for nothing. */
  private static final Set<String> NOTHING_LEFT = Set.of("canceled", "refused", "failed");

  private static final Set<Stage> OVER = Set.of(Stage.WON, Stage.LOST);

  private final NextStepStore store;

  public OpenQuestion(NextStepStore store) {
    this.store = store;
  }

  /** The touch to ask about: the newest by hand, unless something follows from it already. */
  public Optional<Activity> touch(Tx tx, List<Activity> timeline, Stage stage, Instant now) {
    if (OVER.contains(stage)) {
      return Optional.empty();
    }
    return timeline.stream()
        .filter(entry -> isByHand(entry) && entry.at().isAfter(now.minus(ASKED_FOR)))
        .max(Comparator.comparing(Activity::at).thenComparing(Activity::id))
        .filter(touch -> !TouchAnswerStore.isNone(touch))
        .filter(touch -> !store.isSetBy(tx, touch.leadId(), touch.id()));
  }

  private static boolean isByHand(Activity entry) {
    return entry.direction().equals("out")
        && entry.kind().isChannel()
        && !Boolean.TRUE.equals(entry.automatic())
        // A step is never asked for by what tells of one.
        && !entry.purpose().equals("confirm")
        && !NOTHING_LEFT.contains(entry.status())
        && (entry.kind() != ActivityKind.CALL || isOver(entry));
  }

  /** A call asks once it was said how it went. */
  private static boolean isOver(Activity call) {
    return !call.answeredBy().isEmpty() || call.extra().containsKey(CallEntryStore.OUTCOME);
  }
}
