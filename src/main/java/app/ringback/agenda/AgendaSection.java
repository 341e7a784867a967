package app.ringback.agenda;

import java.time.Instant;
import java.util.Locale;

/** The parts of the agenda, in their order: see {@link Agenda}. */
public enum AgendaSection {
  SPEED,
  REPLIES,
  UNCLEAR,
  DUE,
  STALE,
  HELD,
  UPCOMING;

  /** Where an item stands that was read at {@code now}. */
  public static AgendaSection of(AgendaItem item, Instant now) {
    return switch (item.state()) {
      case HELD -> HELD;
      case UPCOMING -> UPCOMING;
      case DUE, OVERDUE ->
          switch (item.kind()) {
            case SLA -> item.dueAt().isAfter(now.minus(Agenda.STILL_WARM)) ? SPEED : STALE;
            case REPLY -> REPLIES;
            case UNKNOWN_SEND -> UNCLEAR;
            case TOUCH, NEXT_STEP, REENGAGE -> DUE;
          };
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
