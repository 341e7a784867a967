package app.ringback.app.window;

import static java.util.stream.Collectors.toMap;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.Stage;
import app.ringback.ui.inbox.BulkActions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Bulk actions on the open book, each in one transaction. */
record DeskBulk(Desk desk) implements BulkActions {

  @Override
  public List<String> cadences() {
    return new DeskLeadCadence(desk).names();
  }

  @Override
  public Started start(List<LeadId> ids, String cadence) {
    return new DeskLeadCadence(desk).startAll(ids, cadence);
  }

  @Override
  public Runnable stage(List<LeadId> ids, Stage stage) {
    Map<LeadId, Stage> before = move(ids.stream().collect(toMap(id -> id, id -> stage)));
    return () -> move(before);
  }

  /** Moves each lead to its stage; tells where those stood that moved. */
  private Map<LeadId, Stage> move(Map<LeadId, Stage> wanted) {
    return desk.transactions()
        .write(tx -> {
          Instant now = desk.clock().instant();
          Map<LeadId, Stage> before = new LinkedHashMap<>();
          wanted.forEach((id, stage) -> {
            Stage from = desk.leadWork().stages().change(tx, id, stage, now);
            if (from != stage) {
              before.put(id, from);
            }
          });
          return before;
        });
  }

  @Override
  public Runnable owner(List<LeadId> ids, String owner) {
    Map<LeadId, String> before =
        change(ids, lead -> LeadBuilder.builder(lead).owner(owner).build());
    return () ->
        change(
            List.copyOf(before.keySet()),
            lead ->
                LeadBuilder.builder(lead)
                    .owner(before.getOrDefault(lead.id(), lead.owner()))
                    .build());
  }

  /** Changes the leads it makes a difference to; tells who owned those before. */
  private Map<LeadId, String> change(List<LeadId> ids, UnaryOperator<Lead> changed) {
    return desk.transactions()
        .write(tx -> {
          Instant now = desk.clock().instant();
          Map<LeadId, String> before = new LinkedHashMap<>();
          for (Lead lead : desk.leads().findAll(tx, ids)) {
            Lead after = changed.apply(lead);
            if (!after.equals(lead)) {
              desk.leads().update(tx, after, now);
              before.put(lead.id(), lead.owner());
            }
          }
          return before;
        });
  }
}
