package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.cadence.Cadence;
import app.ringback.cadence.Enrollment;
import app.ringback.cadence.Enrollments;
import app.ringback.cadence.Touch;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.ui.cadences.LeadCadence;
import app.ringback.ui.inbox.BulkActions;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Cadences of single leads, and of many at once, on the open desk. */
record DeskLeadCadence(Desk desk) implements LeadCadence {

  private Enrollments enrollments() {
    return desk.followUp().cadences().enrollments();
  }

  @Override
  public Seen read(LeadId lead) {
    return desk.transactions()
        .read(tx -> {
          Enrollment latest = enrollments().latest(tx, lead).orElse(null);
          return new Seen(
              latest,
              latest == null ? List.of() : enrollments().touches(tx, latest.id()),
              names(tx));
        });
  }

  List<String> names() {
    return desk.transactions().read(this::names);
  }

  private List<String> names(Tx tx) {
    return desk.followUp().cadences().cadences().all(tx).stream().map(Cadence::name).toList();
  }

  @Override
  public Runnable start(LeadId lead, String cadence) {
    desk.transactions()
        .run(tx -> {
          var _ = enrollments().enroll(tx, lead, cadence, desk.clock().instant());
        });
    return () -> stop(lead);
  }

  /** Starts many in one transaction; who cannot be on a cadence is left out. */
  BulkActions.Started startAll(List<LeadId> leads, String cadence) {
    List<LeadId> started =
        desk.transactions()
            .write(tx -> {
              List<LeadId> all = new ArrayList<>();
              for (Lead lead : desk.leads().findAll(tx, leads)) {
                if (enrollments().against(tx, lead).isEmpty()) {
                  var _ = enrollments().enroll(tx, lead.id(), cadence, desk.clock().instant());
                  all.add(lead.id());
                }
              }
              return all;
            });
    return new BulkActions.Started(
        started.size(),
        leads.size() - started.size(),
        () -> desk.transactions().run(tx -> started.forEach(id -> stop(tx, id))));
  }

  @Override
  public void pause(LeadId lead) {
    desk.transactions()
        .run(tx -> {
          var _ = enrollments().pause(tx, lead);
        });
  }

  @Override
  public void resume(LeadId lead) {
    desk.transactions()
        .run(tx -> {
          var _ = enrollments().resume(tx, lead);
        });
  }

  @Override
  public void stop(LeadId lead) {
    desk.transactions().run(tx -> stop(tx, lead));
  }

  private void stop(Tx tx, LeadId lead) {
    var _ = enrollments().stop(tx, lead, "");
  }

  @Override
  public void skip(UUID touch) {
    desk.transactions().run(tx -> enrollments().skip(tx, touch));
  }

  @Override
  public Runnable move(Touch touch, TemporalAmount by) {
    Instant now = desk.clock().instant();
    Instant from = touch.dueAt().isAfter(now) ? touch.dueAt() : now;
    ZoneId zone = desk.settings().get().rep().timeZone();
    move(touch.id(), from.atZone(zone).plus(by).toInstant());
    return () -> move(touch.id(), touch.dueAt());
  }

  private void move(UUID touch, Instant to) {
    desk.transactions().run(tx -> enrollments().move(tx, touch, to));
  }
}
