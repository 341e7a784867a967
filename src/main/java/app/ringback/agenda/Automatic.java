package app.ringback.agenda;

import app.ringback.agenda.wake.Wake;
import app.ringback.store.Tx;
import java.util.Set;
import java.util.UUID;

/** What became of automatic touches that were to leave while nobody was at work. */
public final class Automatic {

  private Automatic() {}

  /** Those that were to leave during the wake and have not. */
  public static Set<UUID> missed(Tx tx, Wake wake) {
    return SpanQueries.automatic(tx, wake.begin(), wake.end());
  }

  /** How many of them were planned for later meanwhile. */
  public static int movedOn(Tx tx, Set<UUID> touches, Wake wake) {
    return SpanQueries.later(tx, touches, wake.end());
  }
}
