package app.ringback.agenda;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.TimelineStore;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everybody who is to be called now, one after the other. */
public final class CallingList {

  /** States of a call that rang the lead, or tried to. */
  private static final Set<String> CALLED = Set.of("sent", "delivered", "failed", "unknown");

  /** A call logged by hand may have begun a little before its lead was on screen. */
  private static final Duration BEFORE = Duration.ofMinutes(10);

  private final Agenda agenda;
  private final AgendaActs acts;
  private final TimelineStore timelines;

  public CallingList(Agenda agenda, AgendaActs acts, TimelineStore timelines) {
    this.agenda = agenda;
    this.acts = acts;
    this.timelines = timelines;
  }

  /**
   * Who is to be called, in the order of the agenda, each lead once: nobody who may not be called
   * at this hour.
   *
   * @param limit as many items of the agenda are looked at
   */
  public List<AgendaItem> read(Tx tx, Instant now, int limit) {
    Map<LeadId, AgendaItem> calls = new LinkedHashMap<>();
    for (AgendaItem item : agenda.read(tx, now, limit)) {
      boolean due = item.state() == AgendaState.DUE || item.state() == AgendaState.OVERDUE;
      if (due && item.channel() == Channel.CALL && item.hold() == null) {
        calls.putIfAbsent(item.lead(), item);
      }
    }
    return List.copyOf(calls.values());
  }

  /**
   * Ends the item when its lead was called since it was on screen.
   *
   * @return the call; empty while there was none
   */
  public Optional<Activity> settle(Tx tx, AgendaItem item, Instant since, Instant now) {
    Optional<Activity> call = called(tx, item.lead(), since);
    call.ifPresent(entry -> {
      if (isOpen(tx, item)) {
        var _ = acts.done(tx, item, entry.id(), now);
      }
    });
    return call;
  }

  /** The lead's latest call of that time; empty while there was none. */
  public Optional<Activity> called(Tx tx, LeadId lead, Instant since) {
    Instant from = since.minus(BEFORE);
    return timelines.of(tx, lead).reversed().stream()
        .filter(entry ->
            entry.kind() == ActivityKind.CALL
                && entry.direction().equals("out")
                && CALLED.contains(entry.status())
                && !entry.at().isBefore(from))
        .findFirst();
  }

  /** The name of the script of a planned call; empty without one. */
  public static String script(Tx tx, AgendaItem item) {
    return item.kind() == AgendaKind.TOUCH ? OpenQueries.template(tx, item.subject()) : "";
  }

  private static boolean isOpen(Tx tx, AgendaItem item) {
    return switch (item.kind()) {
      case TOUCH -> OpenQueries.touch(tx, item.subject());
      case NEXT_STEP -> OpenQueries.step(tx, item.subject());
      case SLA, REPLY, REENGAGE, UNKNOWN_SEND -> true;
    };
  }
}
