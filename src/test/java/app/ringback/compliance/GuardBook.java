package app.ringback.compliance;

import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.Channel;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The guard over a real book. */
final class GuardBook implements AutoCloseable {

  static final String WASHINGTON = "+12065550160";

  final TestBook book;
  final SuppressionStore suppressions;
  final Guard guard;
  final OptOuts optOuts;

  GuardBook(Path folder) {
    book = new TestBook(folder);
    suppressions = new SuppressionStore(book.ids, "test");
    guard = Guards.of(suppressions);
    optOuts = Guards.optOuts(book, suppressions);
  }

  Lead lead(UnaryOperator<LeadBuilder> change) {
    Lead lead =
        change
            .apply(
                LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
                    .firstName("Ana")
                    .phones(List.of(LeadPhone.of(new Phone(WASHINGTON), "mobile")))
                    .emails(List.of(new LeadEmail("ana@example.com", "", true, "ana@example.com"))))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    return lead;
  }

  void entry(Lead lead, ActivityKind kind, Instant at, UnaryOperator<ActivityBuilder> change) {
    Activity entry =
        change
            .apply(ActivityBuilder.builder(Activity.of(book.ids.activity(), lead.id(), kind, at)))
            .build();
    book.transactions().run(tx -> book.timelines.append(tx, entry, at));
  }

  void sent(Lead lead, ActivityKind kind, Instant at) {
    entry(lead, kind, at, entry -> entry.direction("out").status("sent"));
  }

  void wrote(Lead lead, Instant at) {
    entry(lead, ActivityKind.TEXT, at, entry -> entry.direction("in").body("Hello"));
  }

  Advice text(Lead lead, boolean automatic, Instant when) {
    return advise(lead, Channel.TEXT, automatic, when);
  }

  Advice call(Lead lead, Instant when) {
    return advise(lead, Channel.CALL, false, when);
  }

  Advice advise(Lead lead, Channel channel, boolean automatic, Instant when) {
    String address =
        channel == Channel.EMAIL
            ? lead.emails().getFirst().address()
            : lead.phones().getFirst().number();
    return book.transactions()
        .read(tx -> guard.advise(tx, new PlannedTouch(lead, channel, address, automatic), when));
  }

  @Override
  public void close() {
    book.close();
  }
}
