package app.ringback.cadence;

import app.ringback.lead.Stage;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Ends a course whose last step lies back without an answer: the lead goes dormant, nothing more is
 * done, and the rep is reminded weeks later.
 */
final class Finish {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private static final Duration A_DAY = Duration.ofDays(1);

  private final CadenceBook book;

  Finish(CadenceBook book) {
    this.book = book;
  }

  void run(Tx tx, UUID id, Instant now) {
    book.enrollments()
        .find(tx, id)
        .filter(Enrollment::isRunning)
        .filter(enrollment -> enrollment.endsAt() != null && !enrollment.endsAt().isAfter(now))
        .ifPresent(enrollment ->
            Course.read(book, tx, enrollment, now)
                .ifPresentOrElse(
                    course -> finish(tx, course, now), () -> gone(tx, enrollment, now)));
  }

  /** It could not be ended: it is tried again a day later. */
  void putOff(Tx tx, UUID id, Instant now) {
    book.enrollments()
        .find(tx, id)
        .ifPresent(enrollment ->
            book.enrollments()
                .update(
                    tx,
                    EnrollmentBuilder.builder(enrollment).endsAt(now.plus(A_DAY)).build(),
                    now));
  }

  /** The lead is no longer in the book. */
  void gone(Tx tx, Enrollment enrollment, Instant now) {
    book.enrollments()
        .update(
            tx,
            EnrollmentBuilder.builder(enrollment)
                .state(Enrollment.ENDED)
                .endedAt(now)
                .endedBy(EndReason.LEAD_GONE.code())
                .endsAt(null)
                .build(),
            now);
  }

  private void finish(Tx tx, Course course, Instant now) {
    Optional<EndReason> stop = course.stops().reason();
    if (stop.isPresent()) {
      course.end(stop.get());
      return;
    }
    if (course.planned().stream().anyMatch(touch -> touch.automatic() || touch.paused())) {
      // Something is still to come: it ends after that.
      course.write(next -> next.endsAt(null));
      return;
    }
    if (course.isLeaving()) {
      // The last word shall leave before it is over.
      course.write(next -> next.endsAt(now.plus(A_DAY)));
      return;
    }
    course.planned().forEach(touch -> course.change(touch, next -> next.state(TouchState.MISSED)));
    boolean anyDone = course.touches().stream().anyMatch(touch -> touch.state() == TouchState.DONE);
    course.end(anyDone ? EndReason.FINISHED : EndReason.NOTHING_DONE);
    // A lead nobody ever reached out to, or with whom something is agreed, is not put to rest.
    if (anyDone && !StopQueries.hasNextStep(tx, course.lead().id(), now)) {
      var _ = book.stages().change(tx, course.lead().id(), Stage.DORMANT, now);
      course.write(next -> next.reengageAt(reminder(course, now)));
    }
  }

  /** A morning on which the rep works, that many days ahead. */
  Instant reminder(Course course, Instant now) {
    int days = course.plan().map(Plan::reengageDays).orElse(Plan.REENGAGE_DAYS);
    ZoneId zone = book.slots().repZone();
    return book.slots()
        .working(
            now.atZone(zone).toLocalDate().plusDays(days).atTime(MORNING).atZone(zone).toInstant());
  }
}
