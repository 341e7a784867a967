package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.AgendaKind;
import java.util.UUID;

/**
 * A line of a list of items.
 *
 * @param heading of its part, when it is the first of it; else empty
 * @param style style class of its part
 */
record AgendaRow(AgendaItem item, String heading, String style) {

  /** What stays the same when the list is read again. */
  record Same(AgendaKind kind, UUID subject) {}

  Same same() {
    return new Same(item.kind(), item.subject());
  }
}
