package app.ringback.agenda;

import app.ringback.store.Tx;

/** Takes back what was done with an item of the agenda. */
@FunctionalInterface
public interface Undo {

  void run(Tx tx);
}
