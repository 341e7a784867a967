package app.ringback.compliance.hours;

import app.ringback.settings.WorkingHours.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;

/**
 * The hours of one rule by one clock, exact over changes of the clock: what counts is what the wall
 * clock shows, so an hour that is skipped is not there and one that comes twice counts twice.
 */
final class LocalHours {

  /** Nothing starts so shortly before the hours end: dialling or posting takes a moment. */
  static final Duration MARGIN = Duration.ofSeconds(2);

  /** Hours that do not open within this are no hours. */
  private static final Duration HORIZON = Duration.ofDays(400);

  private final LocalRule local;
  private final ZoneRules clock;
  private final Holidays holidays;

  LocalHours(LocalRule local, Holidays holidays) {
    this.local = local;
    this.clock = local.zone().getRules();
    this.holidays = holidays;
  }

  boolean allows(Instant instant) {
    return isOpen(instant) && isOpen(instant.plus(MARGIN));
  }

  /** The first instant from {@code from} on that is allowed; empty when none comes. */
  Optional<Instant> next(Instant from) {
    Optional<Instant> open = nextOpen(from);
    while (open.isPresent() && !isOpen(open.get().plus(MARGIN))) {
      open = nextOpen(open.get().plus(MARGIN));
    }
    return open;
  }

  /** When the hours that are open at {@code instant} end; empty when they go on for weeks. */
  Optional<Instant> end(Instant instant) {
    Instant at = instant;
    while (at.isBefore(instant.plus(HORIZON))) {
      if (!isOpen(at)) {
        return Optional.of(at);
      }
      ZoneOffset offset = clock.getOffset(at);
      LocalDateTime wall = LocalDateTime.ofInstant(at, offset);
      int minute = wall.getHour() * 60 + wall.getMinute();
      int to =
          spans(wall.toLocalDate()).stream()
              .filter(span -> span.from() <= minute && minute < span.to())
              .mapToInt(Span::to)
              .findFirst()
              .orElse(minute);
      Instant spanEnd = wall.toLocalDate().atStartOfDay().plusMinutes(to).toInstant(offset);
      at = earlier(spanEnd, sameOffsetUntil(at));
    }
    return Optional.empty();
  }

  private boolean isOpen(Instant instant) {
    LocalDateTime wall = LocalDateTime.ofInstant(instant, clock.getOffset(instant));
    int minute = wall.getHour() * 60 + wall.getMinute();
    return spans(wall.toLocalDate()).stream()
        .anyMatch(span -> span.from() <= minute && minute < span.to());
  }

  private Optional<Instant> nextOpen(Instant from) {
    Instant at = from;
    Instant horizon = from.plus(HORIZON);
    while (at.isBefore(horizon)) {
      Instant until = earlier(sameOffsetUntil(at), horizon);
      Optional<Instant> found = nextOpen(at, until, clock.getOffset(at));
      if (found.isPresent()) {
        return found;
      }
      at = until;
    }
    return Optional.empty();
  }

  /** Within a stretch in which the clock does not change. */
  private Optional<Instant> nextOpen(Instant from, Instant until, ZoneOffset offset) {
    LocalDate day = LocalDateTime.ofInstant(from, offset).toLocalDate();
    for (; day.atStartOfDay().toInstant(offset).isBefore(until); day = day.plusDays(1)) {
      LocalDateTime midnight = day.atStartOfDay();
      for (Span span : spans(day)) {
        Instant opens = midnight.plusMinutes(span.from()).toInstant(offset);
        Instant first = opens.isBefore(from) ? from : opens;
        if (first.isBefore(midnight.plusMinutes(span.to()).toInstant(offset))) {
          return first.isBefore(until) ? Optional.of(first) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private List<Span> spans(LocalDate day) {
    List<Span> spans =
        local.rule().hours().spans().stream()
            .filter(span -> span.day() == day.getDayOfWeek())
            .toList();
    return !spans.isEmpty() && holidays.closes(local.rule(), day) ? List.of() : spans;
  }

  private Instant sameOffsetUntil(Instant instant) {
    ZoneOffsetTransition change = clock.nextTransition(instant);
    return change == null ? Instant.MAX : change.getInstant();
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
