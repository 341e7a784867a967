package app.ringback.outbox;

import app.ringback.channel.mail.MailAccount;
import app.ringback.channel.mail.SmtpMail;
import app.ringback.compliance.Guard;
import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.EmailAddress;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** An outbox over a real book and a real mail server. */
final class MailFixture implements AutoCloseable {

  static final Letterhead LETTERHEAD =
      new Letterhead(
          "Sam Rivera", "Bright Roofs", "+12065550100", "12 Main Street, Seattle, WA 98101");

  final TestBook book;
  final DispatchStore dispatches = new DispatchStore("test");
  final TestMailServer server = new TestMailServer();
  final SuppressionStore suppressions;
  final OptOuts optOuts;
  final Outbox outbox;
  final OutboxWorker worker;
  private final Guard guard;
  Letterhead letterhead = LETTERHEAD;
  Optional<MailCarrier> carrier;
  Optional<TextCarrier> texts = Optional.empty();

  MailFixture(Path folder) {
    book = new TestBook(folder);
    suppressions = new SuppressionStore(book.ids, "test");
    guard = Guards.of(suppressions);
    optOuts = Guards.optOuts(book, suppressions);
    outbox =
        new Outbox(
            book.transactions(),
            dispatches,
            book.leads,
            book.timelines,
            guard,
            Guards.records(book),
            book.ids,
            book.clock,
            () -> letterhead);
    carrier = mailbox(server.account(TestMailServer.PASSWORD));
    worker = worker();
  }

  static Optional<MailCarrier> mailbox(MailAccount account) {
    return Optional.of(new SmtpMail(account));
  }

  /** A worker as a new process would make it. */
  OutboxWorker worker() {
    Carriers carriers =
        new Carriers() {
          @Override
          public Optional<TextCarrier> texts() {
            return texts;
          }

          @Override
          public Optional<MailCarrier> mail() {
            return carrier;
          }
        };
    return new OutboxWorker(
        book.transactions(),
        dispatches,
        book.leads,
        book.timelines,
        optOuts,
        guard,
        carriers,
        book.clock,
        new Random(7));
  }

  Lead lead(String address) {
    Lead lead =
        LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
            .firstName("Marguerite")
            .emails(List.of(LeadEmail.of(new EmailAddress(address), "")))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    return lead;
  }

  Dispatch mail(Lead lead, String subject) {
    return outbox.queueEmail(EmailRequest.of(lead.id(), subject, "Hello, is Friday fine?"));
  }

  /** A mail the lead wrote. */
  void wrote(Lead lead, String subject, String messageId) {
    Activity entry =
        ActivityBuilder.builder(
                Activity.of(
                    book.ids.activity(), lead.id(), ActivityKind.EMAIL, book.clock.instant()))
            .direction("in")
            .subject(subject)
            .body("Yes")
            .providerId(messageId)
            .build();
    book.transactions().run(tx -> book.timelines.append(tx, entry, book.clock.instant()));
  }

  Dispatch again(Dispatch dispatch) {
    return outbox.find(dispatch.id()).orElseThrow();
  }

  List<Activity> timeline(Lead lead) {
    return book.transactions().read(tx -> book.timelines.of(tx, lead.id()));
  }

  void passes(Duration between, int count) {
    for (int i = 0; i < count; i++) {
      book.clock.advance(between);
      worker.runDue();
    }
  }

  @Override
  public void close() {
    server.close();
    book.close();
  }
}
