package app.ringback.cadence;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Reminders of leads that went dormant after a cadence: column {@code enrollment.reengage_at}. They
 * are no next steps and no planned touches, so that no number counts them as such. One counts only
 * while its lead is dormant.
 */
public final class Reengagements {

  private final CadenceBook book;

  public Reengagements(CadenceBook book) {
    this.book = book;
  }

  /** A lead to be won back. */
  public record Reminder(UUID enrollment, LeadId lead, String cadence, Instant dueAt) {}

  /** Those due by then, the longest due first. */
  public List<Reminder> due(Tx tx, Instant then, int limit) {
    return book.enrollments().reminders(tx, then, limit).stream()
        .flatMap(each ->
            Optional.ofNullable(each.reengageAt()).stream()
                .map(at -> new Reminder(each.id(), each.lead(), each.name(), at)))
        .toList();
  }

  /** When the next one after {@code now} is due. */
  public Optional<Instant> next(Tx tx, Instant now) {
    return book.enrollments().nextReminder(tx, now);
  }

  /** Reminds of a lead the rep let rest, as the cadence it was on last would have. */
  public void remind(Tx tx, LeadId lead) {
    Instant now = book.clock().instant();
    book.enrollments()
        .latest(tx, lead)
        .flatMap(latest -> Course.read(book, tx, latest, now))
        .ifPresent(course ->
            course.write(next -> next.reengageAt(new Finish(book).reminder(course, now))));
  }

  /** The rep looked after the lead, or will not. */
  public void done(Tx tx, LeadId lead) {
    book.enrollments().forgetReminders(tx, lead, book.clock().instant());
  }
}
