package app.ringback.outbox;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioTexts;
import app.ringback.compliance.Suppression;
import app.ringback.core.Channel;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.twilio.FakeTwilio;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An outbox over a real book and a stand-in for Twilio. */
final class OutboxFixture extends SendingFixture {

  final FakeTwilio twilio;
  final OutboxWorker worker;
  Optional<TextCarrier> carrier;

  OutboxFixture(Path folder) {
    super(folder, () -> Letterhead.NONE);
    twilio = FakeTwilio.start(book.clock);
    carrier = Optional.of(texts(twilio.base(), FakeTwilio.TOKEN));
    worker = worker();
  }

  OutboxWorker worker() {
    return worker(() -> carrier);
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
    return insert(
        lead -> change.apply(lead.phones(List.of(LeadPhone.of(new Phone(number), "mobile")))));
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

  @Override
  public void close() {
    twilio.close();
    super.close();
  }
}
