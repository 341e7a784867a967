package app.ringback.cadence;

import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.settings.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Finds the instant for a step: in the step's window by the lead's clock, in the lead's legal hours
 * (their holidays included), and while the rep works. Where the three never meet, the window is
 * given up first, then the rep's hours, the law never.
 */
final class Slots {

  /** What does not meet within this never does. */
  private static final Duration HORIZON = Duration.ofDays(21);

  private static final Duration A_MOMENT = Duration.ofNanos(1);

  private final Guard guard;
  private final CadenceTerms terms;

  Slots(Guard guard, CadenceTerms terms) {
    this.guard = guard;
    this.terms = terms;
  }

  /** The lead's own clock, by which days are counted; the rep's when no place is known. */
  ZoneId clock(Lead lead) {
    return guard.clocks(about(lead, Channel.CALL)).stream()
        .findFirst()
        .orElseGet(() -> terms.zone().get());
  }

  ZoneId repZone() {
    return terms.zone().get();
  }

  /** The first instant for the step on this day of the lead's or later, and not before another. */
  Instant on(Lead lead, Step step, LocalDate day, Instant notBefore) {
    Instant opens = day.atTime(step.from()).atZone(clock(lead)).toInstant();
    return first(lead, step, opens.isAfter(notBefore) ? opens : notBefore);
  }

  /** The first instant for the step from {@code notBefore} on. */
  Instant first(Lead lead, Step step, Instant notBefore) {
    return search(lead, step, notBefore, true, true)
        .or(() -> search(lead, step, notBefore, false, true))
        .or(() -> search(lead, step, notBefore, false, false))
        .orElse(notBefore)
        .truncatedTo(ChronoUnit.MICROS);
  }

  /** The first legal instant, whatever the window and the rep's hours. */
  Instant atOnce(Lead lead, Channel channel, Instant notBefore) {
    return guard.nextLegal(about(lead, channel), notBefore).orElse(notBefore);
  }

  /** The first instant from then on at which the rep works. */
  Instant working(Instant from) {
    WorkingHours hours = terms.working().get();
    return hours.after(from, A_MOMENT, terms.zone().get()).minus(A_MOMENT);
  }

  private Optional<Instant> search(
      Lead lead, Step step, Instant from, boolean inWindow, boolean atWork) {
    ZoneId clock = clock(lead);
    PlannedTouch touch = about(lead, step.channel());
    Instant at = from;
    while (at.isBefore(from.plus(HORIZON))) {
      Instant before = at;
      if (inWindow) {
        at = inWindow(step, at, clock);
      }
      if (atWork) {
        at = working(at);
      }
      Optional<Instant> legal = guard.nextLegal(touch, at);
      if (legal.isEmpty()) {
        return Optional.empty();
      }
      at = legal.get();
      if (at.equals(before)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static Instant inWindow(Step step, Instant at, ZoneId clock) {
    LocalDateTime wall = LocalDateTime.ofInstant(at, clock);
    LocalTime time = wall.toLocalTime();
    if (!time.isBefore(step.from()) && time.isBefore(step.to())) {
      return at;
    }
    LocalDate day = wall.toLocalDate().plusDays(time.isBefore(step.from()) ? 0 : 1);
    return day.atTime(step.from()).atZone(clock).toInstant();
  }

  /** Where a touch to the lead over the channel would go. */
  static PlannedTouch about(Lead lead, Channel channel) {
    String address =
        switch (channel) {
          case CALL ->
              lead.phones().stream()
                  .filter(LeadPhone::valid)
                  .map(LeadPhone::number)
                  .findFirst()
                  .orElse("");
          case TEXT -> Guard.textableNumber(lead).map(phone -> phone.e164()).orElse("");
          case EMAIL -> Guard.mailAddress(lead).map(EmailAddress::text).orElse("");
        };
    return new PlannedTouch(lead, channel, address, true);
  }
}
