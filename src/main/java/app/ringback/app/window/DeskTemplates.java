package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.TemplateWork;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.template.CustomNameQueries;
import app.ringback.template.MergeFacts;
import app.ringback.template.Merged;
import app.ringback.template.Merging;
import app.ringback.template.Template;
import app.ringback.ui.compose.TemplateDesk;
import app.ringback.ui.templates.TemplatesDesk;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The templates of the open desk, to write from and to edit. */
record DeskTemplates(Desk desk) implements TemplateDesk, TemplatesDesk {

  private TemplateWork work() {
    return desk.followUp().templates();
  }

  @Override
  public List<Filled> filled(LeadId id, Channel channel) {
    return desk.transactions()
        .read(tx -> {
          Optional<Lead> lead = desk.leads().find(tx, id);
          if (lead.isEmpty()) {
            return List.of();
          }
          MergeFacts facts = work().filling().facts(tx, lead.get());
          return work().templates().all(tx).stream()
              .filter(template -> template.channel() == channel)
              .map(each -> new Filled(each, Merging.merge(each, lead.get(), facts)))
              .toList();
        });
  }

  @Override
  public Merged fill(LeadId id, String subject, String body) {
    Template written = new Template(new UUID(0, 0), "", Channel.EMAIL, subject, body, null, null);
    return desk.transactions()
        .read(tx ->
            desk.leads()
                .find(tx, id)
                .map(lead -> work().filling().fill(tx, written, lead))
                .orElseGet(() -> new Merged(subject, body, List.of(), false, List.of())));
  }

  @Override
  public Sight read() {
    return desk.transactions()
        .read(tx -> new Sight(work().templates().entries(tx), CustomNameQueries.names(tx)));
  }

  @Override
  public UUID id() {
    return desk.ids().next();
  }

  @Override
  public void save(Template template) {
    desk.transactions().run(tx -> work().templates().save(tx, template, now()));
  }

  @Override
  public void delete(Template template) {
    desk.transactions().run(tx -> work().templates().delete(tx, template, now()));
  }

  @Override
  public void restore(UUID shipped) {
    desk.transactions().run(tx -> work().templates().restore(tx, shipped));
  }

  @Override
  public int restoreRemoved() {
    return desk.transactions().write(tx -> work().templates().restoreRemoved(tx));
  }

  @Override
  public Preview preview(Template template, @Nullable LeadId wanted) {
    return desk.transactions()
        .read(tx -> {
          Lead lead = lead(tx, wanted).orElseGet(() -> Lead.blank(desk.ids().lead(), now()));
          return new Preview(lead.displayName(), work().filling().fill(tx, template, lead));
        });
  }

  private Optional<Lead> lead(Tx tx, @Nullable LeadId wanted) {
    return Optional.ofNullable(wanted)
        .flatMap(id -> desk.leads().find(tx, id))
        .or(() -> CustomNameQueries.newestLead(tx).flatMap(id -> desk.leads().find(tx, id)));
  }

  private Instant now() {
    return desk.clock().instant();
  }
}
