package app.ringback.app.window;

import app.ringback.app.CadenceWork;
import app.ringback.app.Desk;
import app.ringback.cadence.Cadence;
import app.ringback.cadence.Cadences;
import app.ringback.cadence.Cadences.Enrolled;
import app.ringback.cadence.Plan;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.ui.cadences.CadencesDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cadences of the open desk. */
record DeskCadences(Desk desk) implements CadencesDesk {

  /** Leads resumed in one transaction: nobody else waits long. */
  private static final int CHUNK = 200;

  private CadenceWork work() {
    return desk.followUp().cadences();
  }

  private Instant now() {
    return desk.clock().instant();
  }

  @Override
  public Sight read() {
    return desk.transactions()
        .read(tx -> {
          Cadences cadences = work().cadences();
          List<Line> lines = new ArrayList<>();
          for (Cadence each : cadences.all(tx)) {
            lines.add(new Line(each, cadences.enrolled(tx, each.lineage())));
          }
          Map<Channel, List<String>> templates = new EnumMap<>(Channel.class);
          for (Channel channel : Channel.values()) {
            templates.put(channel, work().words().names(tx, channel));
          }
          return new Sight(lines, templates, work().enrollments().waiting(tx));
        });
  }

  @Override
  public Cadence add(Plan plan) {
    return desk.transactions().write(tx -> work().cadences().add(tx, plan, now()));
  }

  @Override
  public Cadence edit(Cadence before, Plan plan, Enrolled enrolled) {
    return desk.transactions()
        .write(tx -> work().cadences().edit(tx, before, plan, enrolled, now()));
  }

  @Override
  public void remove(Cadence cadence, boolean stop) {
    desk.transactions().run(tx -> work().cadences().remove(tx, cadence, stop, now()));
  }

  @Override
  public void putBack(Cadence cadence) {
    desk.transactions().run(tx -> work().cadences().putBack(tx, cadence, now()));
  }

  @Override
  public int resumeWaiting() {
    int all = 0;
    int some;
    do {
      some = desk.transactions().write(tx -> work().enrollments().resumeWaiting(tx, CHUNK));
      all += some;
    } while (some > 0);
    return all;
  }

  @Override
  public Optional<Shown> preview(Plan plan, LeadId lead) {
    return desk.transactions()
        .read(tx -> desk.leads().find(tx, desk.leads().survivor(tx, lead)))
        .map(found ->
            new Shown(found.displayName(), work().enrollments().preview(found, plan, now())));
  }
}
