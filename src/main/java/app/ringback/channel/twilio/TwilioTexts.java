package app.ringback.channel.twilio;

import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.CarrierMessage;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.TextCarrier;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Texts through Twilio's SDK. The SDK's own ways to repeat and to page without end are not used.
 */
public final class TwilioTexts implements TextCarrier {

  private static final long PAGE_SIZE = 200;

  /** Lists are ordered by when a message was sent, so older ones are read a little further. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private final TwilioAccount account;
  private final TwilioSession session;
  private final TwilioErrors errors = new TwilioErrors();
  private final MessageReading reading = new MessageReading(errors);
  private final SendAnswer answers = new SendAnswer(errors, errors::say);

  public TwilioTexts(TwilioAccount account) {
    this(account, TwilioConnections.ANSWER_WITHIN);
  }

  /**
   * @param answerWithin how long to wait for an answer once connected
   */
  public TwilioTexts(TwilioAccount account, Duration answerWithin) {
    this.account = account;
    this.session = new TwilioSession(account, answerWithin);
  }

  @Override
  public String sender() {
    return account.sender();
  }

  @Override
  public CarrierResult send(String to, String body) {
    TwilioHttp http = session.http();
    PhoneNumber lead = new PhoneNumber(to);
    try {
      Message message =
          account.messagingServiceSid().isEmpty()
              ? Message.creator(lead, new PhoneNumber(account.number()), body)
                  .create(session.client(http))
              : Message.creator(lead, account.messagingServiceSid(), body)
                  .create(session.client(http));
      CarrierMessage taken = reading.read(message);
      return taken.id().isEmpty() ? answers.of(http) : new CarrierResult.Accepted(taken);
    } catch (RuntimeException e) {
      // The SDK's exceptions lose the status of what is no JSON; ours is the raw answer.
      return http.status() == 0 && http.failure().isEmpty()
          ? new CarrierResult.Unknown("It could not be handed to the carrier.")
          : answers.of(http);
    }
  }

  @Override
  public CarrierAnswer find(String to, Instant since) {
    TwilioHttp http = session.http();
    // Not filtered by date: Twilio's filters look at when it was sent, which a waiting message has
    // not.
    MessageReader reader = Message.reader().setTo(new PhoneNumber(to)).setPageSize(PAGE_SIZE);
    if (account.messagingServiceSid().isEmpty()) {
      reader.setFrom(new PhoneNumber(account.number()));
    }
    try {
      List<CarrierMessage> found =
          session.list(reader, http, Message::getSid, page -> isPast(page, since)).stream()
              .map(reading::read)
              .toList();
      return new CarrierAnswer.Found(found, http.carrierNow());
    } catch (RuntimeException e) {
      return unavailable(http);
    }
  }

  @Override
  public CarrierAnswer fetch(String id) {
    TwilioHttp http = session.http();
    try {
      Message message = Message.fetcher(id).fetch(session.client(http));
      return new CarrierAnswer.Found(List.of(reading.read(message)), http.carrierNow());
    } catch (RuntimeException e) {
      return http.status() == 404 && TwilioErrors.codeIn(http.body()).isPresent()
          ? new CarrierAnswer.Found(List.of(), http.carrierNow())
          : unavailable(http);
    }
  }

  @Override
  public CarrierAccount account() {
    return session.ask();
  }

  private static CarrierAnswer unavailable(TwilioHttp http) {
    return new CarrierAnswer.Unavailable(TwilioSession.notReady(http).happened());
  }

  private static boolean isPast(List<Message> page, Instant since) {
    Instant oldest = since.minus(MARGIN);
    return page.stream()
        .allMatch(message ->
            message.getDateCreated() != null
                && message.getDateCreated().toInstant().isBefore(oldest));
  }
}
