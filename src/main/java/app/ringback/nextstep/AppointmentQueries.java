package app.ringback.nextstep;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.NEXT_STEP;

import app.ringback.core.NextStepId;
import app.ringback.core.Texts;
import app.ringback.settings.WorkingHours;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** The rep's appointments: what clashes with a time, and what the calendar feed shows. */
public final class AppointmentQueries {

  private static final String UNNAMED = "a lead without a name";

  /** How long past appointments stay in the feed. */
  private static final Duration PAST = Duration.ofDays(90);

  private static final int MOST = 5000;
  private static final int MOST_CLASHES = 3;

  private static final Condition APPOINTMENT =
      NEXT_STEP.KIND.eq(NextStepKind.APPOINTMENT.code()).and(LEAD.MERGED_INTO.isNull());

  /**
   * What speaks against the time from {@code from} to {@code to}.
   *
   * @param except the step that is being moved; it is in nobody's way
   */
  public Clash clash(
      Tx tx,
      Instant from,
      Instant to,
      @Nullable NextStepId except,
      WorkingHours hours,
      ZoneId zone) {
    // None that began earlier can last until then.
    Instant earliest = from.minus(Duration.ofMinutes(NextSteps.LONGEST_MINUTES));
    List<Clash.Other> others =
        read(
                tx,
                APPOINTMENT
                    .and(NEXT_STEP.OUTCOME.eq(Outcome.OPEN.code()))
                    .and(NEXT_STEP.DUE_AT.ge(earliest))
                    .and(NEXT_STEP.DUE_AT.lt(to.isAfter(from) ? to : from.plusMillis(1))))
            .stream()
            .filter(entry -> !entry.step().id().equals(except))
            .filter(entry -> entry.step().endsAt().isAfter(from))
            .map(entry -> new Clash.Other(entry.who(), entry.step().dueAt(), entry.step().endsAt()))
            .limit(MOST_CLASHES)
            .toList();
    Instant last = to.isAfter(from) ? to.minusMillis(1) : from;
    return new Clash(others, !hours.contains(from, zone) || !hours.contains(last, zone));
  }

  /** The rep's appointments as a calendar file, those of the last months and all ahead. */
  public String feed(Tx tx, Instant now) {
    return Calendars.feed(
        read(
            tx,
            APPOINTMENT
                .and(NEXT_STEP.OUTCOME.in(Outcome.OPEN.code(), Outcome.KEPT.code()))
                .and(NEXT_STEP.DUE_AT.gt(now.minus(PAST)))));
  }

  private static List<Calendars.Entry> read(Tx tx, Condition which) {
    return tx.dsl()
        .select(NEXT_STEP.fields())
        .select(LEAD.DISPLAY_NAME)
        .from(NEXT_STEP)
        .join(LEAD)
        .on(LEAD.ID.eq(NEXT_STEP.LEAD_ID))
        .where(which)
        .orderBy(NEXT_STEP.DUE_AT, NEXT_STEP.ID)
        .limit(MOST)
        .fetch(row ->
            new Calendars.Entry(
                NextStepRows.step(row.into(NEXT_STEP)),
                Texts.firstOf(row.get(LEAD.DISPLAY_NAME), UNNAMED)));
  }
}
