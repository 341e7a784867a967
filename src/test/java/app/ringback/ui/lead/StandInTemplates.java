package app.ringback.ui.lead;

import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.template.MergeFacts;
import app.ringback.template.Merged;
import app.ringback.template.Merging;
import app.ringback.template.Template;
import app.ringback.template.Templates;
import app.ringback.testing.TestBook;
import app.ringback.ui.compose.TemplateDesk;
import java.util.List;
import java.util.UUID;

/** The templates of the test's book, for a rep called Sam. */
final class StandInTemplates implements TemplateDesk {

  private static final MergeFacts SAM =
      MergeFacts.of("Sam Rivera", "Bright Roofs", "(206) 555-0100");

  private final TestBook book;
  private final Templates templates = new Templates("test");

  StandInTemplates(TestBook book) {
    this.book = book;
  }

  /** Adds a template of the user's own. */
  void add(String name, Channel channel, String subject, String body) {
    Template template = new Template(book.ids.next(), name, channel, subject, body, null, null);
    book.transactions().run(tx -> templates.save(tx, template, book.clock.instant()));
  }

  @Override
  public List<Filled> filled(LeadId lead, Channel channel) {
    return book.transactions()
        .read(tx ->
            templates.all(tx).stream()
                .filter(template -> template.channel() == channel)
                .map(each -> new Filled(each, Merging.merge(each, lead(lead), SAM)))
                .toList());
  }

  @Override
  public Merged fill(LeadId lead, String subject, String body) {
    Template written = new Template(new UUID(0, 0), "", Channel.EMAIL, subject, body, null, null);
    return Merging.merge(written, lead(lead), SAM);
  }

  private Lead lead(LeadId id) {
    return book.transactions().read(tx -> book.leads.find(tx, id)).orElseThrow();
  }
}
