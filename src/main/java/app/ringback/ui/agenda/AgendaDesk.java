package app.ringback.ui.agenda;

import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.TriageCard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the screens read and do. All of it may wait for disk: never on the FX thread. */
public interface AgendaDesk {

  /** The agenda now, at most so many items, and what is to be known after a wake. */
  Sight read(int limit);

  /**
   * The agenda at one moment.
   *
   * @param card null when there is nothing to know
   */
  record Sight(List<AgendaItem> items, @Nullable TriageCard card, Instant asOf) {}

  /** Says that it was done; the result takes it back. */
  Runnable done(AgendaItem item);

  /** Leaves it out. */
  Runnable skip(AgendaItem item);

  /** Shows it again then. */
  Runnable later(AgendaItem item, Instant until);

  /** When something that cannot be done today is to be shown again. */
  Instant again(AgendaItem item);

  /** Does what makes sense with everything on the card. */
  Runnable handleAll(TriageCard card);

  /** Lets the rep work by another time zone from now on, an IANA id. */
  Runnable workIn(String zone);

  /** Who is to be called now, the most urgent first. */
  List<AgendaItem> calls();

  /** What one should know before the call. */
  CallSheet sheet(AgendaItem item);

  /**
   * Ends the item when its lead was called since then.
   *
   * @return whether the lead was
   */
  boolean settle(AgendaItem item, Instant since);
}
