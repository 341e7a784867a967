package app.ringback.app;

import app.ringback.agenda.Agenda;
import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.AsideStore;
import app.ringback.agenda.Holds;
import java.util.List;

/** What is due on one desk, wired. */
public final class Agendas {

  private final Desk desk;
  private final Agenda agenda;
  private final AsideStore asides = new AsideStore();

  Agendas(Desk desk) {
    this.desk = desk;
    Holds holds = new Holds(desk.compliance().guard(), desk.leads());
    desk.changes().subscribe(holds::changed);
    agenda = new Agenda(holds);
  }

  public Agenda agenda() {
    return agenda;
  }

  /** What the rep put off. */
  public AsideStore asides() {
    return asides;
  }

  /** The most urgent items now, at most so many. Waits for the disk. */
  public List<AgendaItem> read(int limit) {
    return desk.transactions().read(tx -> agenda.read(tx, desk.clock().instant(), limit));
  }
}
