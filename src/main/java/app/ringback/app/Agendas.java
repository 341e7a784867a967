package app.ringback.app;

import app.ringback.agenda.Agenda;
import app.ringback.agenda.AgendaActs;
import app.ringback.agenda.AsideStore;
import app.ringback.agenda.CallingList;
import app.ringback.agenda.Holds;
import app.ringback.agenda.WakeTriage;
import app.ringback.agenda.wake.WakeStore;

/** What is due on one desk, wired. */
public final class Agendas {

  private final Agenda agenda;
  private final AsideStore asides = new AsideStore();
  private final AgendaActs acts;
  private final CallingList calls;
  private final WakeStore wakes;
  private final WakeTriage triage;

  Agendas(Desk desk) {
    Holds holds = new Holds(desk.compliance().guard(), desk.leads());
    desk.changes().subscribe(holds::changed);
    agenda = new Agenda(holds);
    acts = new AgendaActs(asides, new AgendaOwners(desk));
    calls = new CallingList(agenda, acts, desk.timelines());
    wakes = new WakeStore(desk.ids());
    triage = new WakeTriage(wakes, asides, holds, () -> desk.settings().get().rep().timeZone());
  }

  public Agenda agenda() {
    return agenda;
  }

  /** What the rep does with its items. */
  public AgendaActs acts() {
    return acts;
  }

  /** Who is to be called now. */
  public CallingList calls() {
    return calls;
  }

  /** The times in which nobody was at work. */
  public WakeStore wakes() {
    return wakes;
  }

  /** What to do after one of them. */
  public WakeTriage triage() {
    return triage;
  }
}
