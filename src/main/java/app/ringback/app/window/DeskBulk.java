package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.Stage;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.ui.inbox.BulkActions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Bulk actions on the open book, each in one transaction. */
record DeskBulk(Desk desk) implements BulkActions {

  @Override
  public Runnable stage(List<LeadId> ids, Stage stage) {
    Map<LeadId, Stage> before = change(ids, Lead::stage, lead -> withStage(lead, stage));
    return () -> change(List.copyOf(before.keySet()), Lead::stage, back(before));
  }

  @Override
  public Runnable owner(List<LeadId> ids, String owner) {
    Map<LeadId, String> before =
        change(ids, Lead::owner, lead -> LeadBuilder.builder(lead).owner(owner).build());
    return () ->
        change(
            List.copyOf(before.keySet()),
            Lead::owner,
            lead ->
                LeadBuilder.builder(lead)
                    .owner(before.getOrDefault(lead.id(), lead.owner()))
                    .build());
  }

  private static UnaryOperator<Lead> back(Map<LeadId, Stage> before) {
    return lead -> withStage(lead, before.getOrDefault(lead.id(), lead.stage()));
  }

  private static Lead withStage(Lead lead, Stage stage) {
    return LeadBuilder.builder(lead).stage(stage).build();
  }

  /** Changes the leads it makes a difference to; tells what those had before. */
  private <T> Map<LeadId, T> change(
      List<LeadId> ids, Function<Lead, T> part, UnaryOperator<Lead> changed) {
    return desk.transactions()
        .write(tx -> {
          Instant now = desk.clock().instant();
          List<Lead> leads =
              desk.leads().findAll(tx, ids).stream()
                  .filter(lead -> !changed.apply(lead).equals(lead))
                  .toList();
          leads.forEach(lead -> store(tx, lead, changed.apply(lead), now));
          return leads.stream().collect(Collectors.toUnmodifiableMap(Lead::id, part));
        });
  }

  private void store(Tx tx, Lead before, Lead after, Instant now) {
    desk.leads().update(tx, after, now);
    if (before.stage() != after.stage()) {
      desk.timelines()
          .append(
              tx,
              ActivityBuilder.builder(
                      Activity.of(desk.ids().activity(), after.id(), ActivityKind.STAGE, now))
                  .from(before.stage().code())
                  .to(after.stage().code())
                  .build(),
              now);
    }
  }
}
