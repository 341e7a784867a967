package app.ringback.cadence;

import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks through what happened to leads on cadences since it last did: ends what has to end, lets
 * wait who is away, and puts down what the rep did by hand. Every step looks again by itself before
 * it leaves; this only brings the lists up to date soon.
 */
final class Watch {

  /** Rows carry the time at which their transaction began, a little before they are there. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  /** How often it is written down how far it looked: from there a next process goes on. */
  private static final Duration MARK_EVERY = Duration.ofMinutes(10);

  private final CadenceBook book;
  private final MarkStore marks = new MarkStore();
  private @Nullable Instant written;
  private @Nullable Instant looked;

  Watch(CadenceBook book) {
    this.book = book;
  }

  void run(Instant now) {
    List<UUID> all = book.transactions().read(tx -> news(tx, now));
    for (int from = 0; from < all.size(); from += CadenceRunner.BATCH) {
      List<UUID> some = all.subList(from, Math.min(all.size(), from + CadenceRunner.BATCH));
      book.transactions().run(tx -> some.forEach(id -> look(tx, id, now)));
    }
    looked = now;
    Instant last = written;
    if (last == null || last.isAfter(now) || !last.plus(MARK_EVERY).isAfter(now)) {
      book.transactions().run(tx -> marks.write(tx, now));
      written = now;
    }
  }

  /** Those about which something is to be done. */
  private List<UUID> news(Tx tx, Instant now) {
    if (looked == null) {
      looked = marks.read(tx).orElse(now);
    }
    if (!StopQueries.anyRunning(tx)) {
      return List.of();
    }
    return StopQueries.news(tx, earlier(Objects.requireNonNull(looked), now).minus(OVERLAP))
        .stream()
        .filter(id ->
            book.enrollments()
                .find(tx, id)
                .filter(Enrollment::isRunning)
                .flatMap(enrollment -> Stops.of(book, tx, enrollment, now))
                .filter(stops -> asksForSomething(tx, stops, now))
                .isPresent())
        .toList();
  }

  private boolean asksForSomething(Tx tx, Stops stops, Instant now) {
    return stops.reason().isPresent()
        || !StopQueries.byHand(tx, stops.lead().id(), stops.since()).isEmpty()
        || stops
            .backOn()
            .filter(day ->
                Course.read(book, tx, stops.enrollment(), now)
                    .filter(course -> course.isDueBefore(day))
                    .isPresent())
            .isPresent();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Looks at one lead's course. */
  void look(Tx tx, UUID id, Instant now) {
    book.enrollments()
        .find(tx, id)
        .filter(Enrollment::isRunning)
        .flatMap(enrollment -> Course.read(book, tx, enrollment, now))
        .ifPresent(course -> look(tx, course, now));
  }

  private void look(Tx tx, Course course, Instant now) {
    byHand(tx, course, now);
    Optional<EndReason> stop = course.stops().reason();
    if (stop.isPresent()) {
      course.end(stop.get());
    } else {
      course.stops().backOn().ifPresent(course::waitUntil);
    }
  }

  /**
   * What the rep did counts for the latest step by hand over that channel which was due by the end
   * of that day; those before it are missed.
   */
  private void byHand(Tx tx, Course course, Instant now) {
    if (course.planned().stream().allMatch(Touch::automatic)) {
      return;
    }
    ZoneId zone = book.slots().repZone();
    for (StopQueries.Outbound outbound :
        StopQueries.byHand(tx, course.lead().id(), course.since())) {
      Instant midnight =
          outbound.at().atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
      List<Touch> due =
          course.planned().stream()
              .filter(touch ->
                  !touch.automatic()
                      && touch.channel() == outbound.channel()
                      && touch.dueAt().isBefore(midnight))
              .toList();
      for (int i = 0; i < due.size(); i++) {
        boolean last = i == due.size() - 1;
        course.closed(
            course.change(
                due.get(i),
                next ->
                    last
                        ? next.state(TouchState.DONE)
                            .paused(false)
                            .doneAt(now)
                            .activity(outbound.id())
                        : next.state(TouchState.MISSED).paused(false)));
      }
    }
  }
}
