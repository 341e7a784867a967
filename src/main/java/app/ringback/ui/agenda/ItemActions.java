package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaItem;

/** What can be done with an item from a list. FX thread only. */
interface ItemActions {

  void open(AgendaItem item);

  /** Opens the lead where it is called. */
  void call(AgendaItem item);

  void done(AgendaItem item);

  void skip(AgendaItem item);

  /** Shows it again in a while. */
  void soon(AgendaItem item);

  /** Shows it again when it can be done, tomorrow at the earliest when it could be today. */
  void tomorrow(AgendaItem item);
}
