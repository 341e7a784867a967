package app.ringback.outbox.call;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioCalls;
import app.ringback.compliance.Suppression;
import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Channel;
import app.ringback.core.Phone;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.CallDispatches;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.testing.twilio.FakeCall;
import app.ringback.testing.twilio.FakePhone;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.CallEntryStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A rep in Seattle who makes calls over a real book, through the SDK and the stand-in. */
final class CallFixture implements AutoCloseable {

  static final Phone REP = new Phone("+12065550123");
  static final String LEAD = "+12065550177";

  final TestBook book;
  final FakeTwilio twilio;
  final SuppressionStore suppressions;
  final CallDispatches dispatches;
  final BridgeStore bridges = new BridgeStore("test");
  final List<LiveCall> seen = new ArrayList<>();
  CallTerms terms = CallTerms.of(REP);
  Optional<CallCarrier> carrier;
  CallDesk desk;

  CallFixture(Path folder) {
    this(new TestBook(folder));
  }

  private CallFixture(TestBook book) {
    this(book, FakeTwilio.start(book.clock), book.clock, Duration.ofMillis(400));
    twilio.phone(REP.e164(), FakePhone.person());
    twilio.phone(LEAD, FakePhone.person());
  }

  /**
   * By another clock than the book's.
   *
   * @param twilio a stand-in by the same clock
   * @param answerWithin how long the carrier is waited for
   */
  CallFixture(TestBook book, FakeTwilio twilio, InstantSource clock, Duration answerWithin) {
    this.book = book;
    this.twilio = twilio;
    suppressions = Guards.suppressions(book);
    dispatches = new CallDispatches(Guards.outboxBook(book, suppressions, clock));
    carrier = Optional.of(calls(twilio.base(), answerWithin));
    desk = newDesk();
  }

  static CallCarrier calls(URI base, Duration answerWithin) {
    return new TwilioCalls(
        new TwilioAccount(FakeTwilio.SID, FakeTwilio.TOKEN, FakeTwilio.NUMBER, "", base),
        answerWithin);
  }

  /** A desk as a new process would make it. */
  CallDesk newDesk() {
    CallDesk made = newDesk(book, dispatches, bridges, () -> carrier, () -> terms);
    made.watch(seen::add);
    return made;
  }

  static CallDesk newDesk(
      TestBook book,
      CallDispatches dispatches,
      BridgeStore bridges,
      Supplier<Optional<CallCarrier>> carrier,
      Supplier<CallTerms> terms) {
    return new CallDesk(
        dispatches,
        bridges,
        new CallEntryStore(book.timelines, "test"),
        Guards.optOuts(book, Guards.suppressions(book)),
        carrier,
        terms);
  }

  Lead lead() {
    return lead(LEAD);
  }

  /** Somebody who also agreed in writing to recorded messages. */
  Lead lead(String number) {
    return lead(
        number,
        List.of(
            new Consent(
                "call",
                "Yes, you may leave me recorded messages",
                "https://roofs.example/form",
                "",
                "",
                book.clock.instant())));
  }

  Lead lead(String number, List<Consent> consent) {
    Lead lead =
        LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
            .firstName("Marguerite")
            .phones(List.of(LeadPhone.of(new Phone(number), "mobile")))
            .consent(consent)
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    return lead;
  }

  /** The lead wants no more calls. */
  void optOut() {
    Instant now = book.clock.instant();
    book.transactions()
        .run(tx ->
            suppressions.add(
                tx, new Suppression(LEAD, Optional.of(Channel.CALL), "opted out", now, ""), now));
  }

  Dispatch start() {
    return desk.start(CallRequest.of(lead().id()));
  }

  /** Lets seconds pass, one at a time, as the loop does. */
  void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      desk.runDue(true);
      book.clock.advance(Duration.ofSeconds(1));
    }
    desk.runDue(true);
  }

  /** A call in which the rep has answered and said to be there, and the lead's phone rings. */
  Dispatch ringingLead() {
    Dispatch call = start();
    pass(7);
    desk.onTheLine(call.id());
    pass(1);
    return call;
  }

  /** A call in which both are on the line. */
  Dispatch talking() {
    Dispatch call = ringingLead();
    pass(7);
    return call;
  }

  Dispatch again(Dispatch call) {
    return book.transactions().read(tx -> dispatches.find(tx, call.id())).orElseThrow();
  }

  Bridge bridge(Dispatch call) {
    return book.transactions().read(tx -> bridges.find(tx, call.id())).orElseThrow();
  }

  CallPhase phase() {
    return desk.latest().orElseThrow().phase();
  }

  /** The call's entry on the timeline. */
  Activity entry(Dispatch call) {
    return book.transactions().read(tx -> book.timelines.of(tx, call.leadId())).stream()
        .filter(each -> each.kind() == ActivityKind.CALL)
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  /** Legs that go on at the stand-in. */
  List<FakeCall> openLegs() {
    return twilio.calls().stream()
        .filter(leg -> List.of("queued", "ringing", "in-progress").contains(leg.status()))
        .toList();
  }

  @Override
  public void close() {
    twilio.close();
    book.close();
  }
}
