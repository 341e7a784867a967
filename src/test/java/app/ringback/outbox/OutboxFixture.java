package app.ringback.outbox;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioTexts;
import app.ringback.compliance.Guard;
import app.ringback.compliance.Suppression;
import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.Activity;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** An outbox over a real book. */
final class OutboxFixture implements AutoCloseable {

  final TestBook book;
  final DispatchStore dispatches = new DispatchStore("test");
  final SuppressionStore suppressions;
  final Guard guard;
  final OptOuts optOuts;
  final Outbox outbox;

  final FakeTwilio twilio;
  final OutboxWorker worker;
  Optional<TextCarrier> carrier;

  OutboxFixture(Path folder) {
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
            book.clock);
    twilio = FakeTwilio.start(book.clock);
    carrier = Optional.of(texts(twilio.base(), FakeTwilio.TOKEN));
    worker = worker();
  }

  /** A worker as a new process would make it. */
  OutboxWorker worker() {
    return new OutboxWorker(
        book.transactions(),
        dispatches,
        book.leads,
        book.timelines,
        optOuts,
        guard,
        () -> carrier,
        book.clock,
        new Random(7));
  }

  static TextCarrier texts(URI base, String token) {
    return new TwilioTexts(
        new TwilioAccount(FakeTwilio.SID, token, FakeTwilio.NUMBER, "", base),
        Duration.ofMillis(400));
  }

  Lead lead(String number) {
    return lead(number, builder -> builder);
  }

  Lead lead(String number, UnaryOperator<LeadBuilder> change) {
    Lead lead =
        change
            .apply(
                LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
                    .firstName("Marguerite")
                    .phones(List.of(LeadPhone.of(new Phone(number), "mobile"))))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    return lead;
  }

  Dispatch text(Lead lead, String body) {
    return outbox.queueText(TextRequest.of(lead.id(), body));
  }

  void suppress(String number) {
    book.transactions()
        .run(tx ->
            suppressions.add(
                tx,
                new Suppression(
                    number, Optional.of(Channel.TEXT), "STOP", book.clock.instant(), ""),
                book.clock.instant()));
  }

  List<Activity> timeline(LeadId lead) {
    return book.transactions().read(tx -> book.timelines.of(tx, lead));
  }

  Dispatch again(Dispatch dispatch) {
    return outbox.find(dispatch.id()).orElseThrow();
  }

  @Override
  public void close() {
    twilio.close();
    book.close();
  }
}
