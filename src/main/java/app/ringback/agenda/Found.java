package app.ringback.agenda;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an index names, before its lead is looked at.
 *
 * @param lateAt when it is overdue
 * @param deadline whether that was agreed on
 * @param hold what holds it whatever the guard says
 * @param putOff whether the rep put it off until it is due here
 */
@RecordBuilder
record Found(
    AgendaKind kind,
    UUID subject,
    LeadId lead,
    @Nullable Channel channel,
    Instant dueAt,
    Instant lateAt,
    boolean deadline,
    String detail,
    int step,
    boolean automatic,
    @Nullable Hold hold,
    boolean putOff) {

  /** Whether only a call or a text does it, so that the guard's hold is one of the whole item. */
  boolean canBeHeld() {
    return (kind == AgendaKind.TOUCH || kind == AgendaKind.NEXT_STEP) && channel != null;
  }

  AgendaState state(Instant now, @Nullable Hold guards) {
    if (hold != null || (guards != null && canBeHeld())) {
      return AgendaState.HELD;
    }
    if (!lateAt.isAfter(now)) {
      return AgendaState.OVERDUE;
    }
    if (putOff) {
      return AgendaState.UPCOMING;
    }
    // A promise to be quick is due from the start; everything else at its time.
    return kind == AgendaKind.SLA || !dueAt.isAfter(now) ? AgendaState.DUE : AgendaState.UPCOMING;
  }

  AgendaItem item(Instant now, String name, @Nullable Hold guards) {
    return new AgendaItem(
        lead,
        kind,
        channel,
        dueAt,
        state(now, guards),
        subject,
        name,
        detail,
        step,
        automatic,
        hold == null ? guards : hold);
  }
}
