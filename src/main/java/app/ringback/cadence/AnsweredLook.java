package app.ringback.cadence;

import app.ringback.core.ActivityId;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.LastLook;
import app.ringback.store.Tx;
import java.util.Optional;

/** Keeps a step of a cadence from leaving when the lead has answered since it was queued. */
public final class AnsweredLook implements LastLook {

  private final CadenceBook book;

  public AnsweredLook(CadenceBook book) {
    this.book = book;
  }

  @Override
  public Optional<String> against(Tx tx, Dispatch waiting) {
    ActivityId activity = waiting.activityId();
    if (!waiting.automatic() || activity == null) {
      return Optional.empty();
    }
    return book.touches()
        .byActivity(tx, activity)
        .flatMap(touch -> Optional.ofNullable(touch.enrollment()))
        .flatMap(id -> book.enrollments().find(tx, id))
        .flatMap(enrollment -> against(tx, enrollment));
  }

  private Optional<String> against(Tx tx, Enrollment enrollment) {
    return enrollment.isOver()
        ? Optional.of(EndReason.read(enrollment.endedBy()).orElse(EndReason.STOPPED).words())
        : Stops.of(book, tx, enrollment, book.clock().instant())
            .flatMap(Stops::reasonBesideAddresses)
            .map(EndReason::words);
  }
}
