package app.ringback.outbox;

import app.ringback.channel.mail.MailAccount;
import app.ringback.channel.mail.SmtpMail;
import app.ringback.core.EmailAddress;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.settings.WorkingHours;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** An outbox over a real book and a real mail server. */
final class MailFixture extends SendingFixture {

  static final Letterhead LETTERHEAD =
      new Letterhead(
          "Sam Rivera", "Bright Roofs", "+12065550100", "", "12 Main Street, Seattle, WA 98101");

  final TestMailServer server = new TestMailServer();
  final OutboxWorker worker;
  final AtomicReference<Letterhead> letterhead;
  Optional<MailCarrier> carrier;
  Optional<TextCarrier> texts = Optional.empty();

  MailFixture(Path folder) {
    this(folder, WorkingHours.ROUND_THE_CLOCK);
  }

  /** The same with a rep whose automatic e-mail leaves in these hours only. */
  MailFixture(Path folder, WorkingHours emailWindow) {
    this(folder, new AtomicReference<>(LETTERHEAD), emailWindow);
  }

  private MailFixture(
      Path folder, AtomicReference<Letterhead> letterhead, WorkingHours emailWindow) {
    super(folder, letterhead::get, emailWindow);
    this.letterhead = letterhead;
    carrier = mailbox(server.account(TestMailServer.PASSWORD));
    worker = worker();
  }

  static Optional<MailCarrier> mailbox(MailAccount account) {
    return Optional.of(new SmtpMail(account));
  }

  OutboxWorker worker() {
    return worker(
        new Carriers() {
          @Override
          public Optional<TextCarrier> texts() {
            return texts;
          }

          @Override
          public Optional<MailCarrier> mail() {
            return carrier;
          }
        });
  }

  Lead lead(String address) {
    return insert(lead -> lead.emails(List.of(LeadEmail.of(new EmailAddress(address), ""))));
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

  List<Activity> timeline(Lead lead) {
    return timeline(lead.id());
  }

  void passes(Duration between, int count) {
    passes(worker, between, count);
  }

  @Override
  public void close() {
    server.close();
    super.close();
  }
}
