package app.ringback.channel.twilio;

import app.ringback.core.Problem;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.CarrierMessage;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.TextCarrier;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts through Twilio's SDK. The SDK's own ways to repeat and to page without end are not used.
 */
public final class TwilioTexts implements TextCarrier {

  /** At most this many pages are read for one question. */
  private static final int MOST_PAGES = 20;

  private static final long PAGE_SIZE = 200;

  /** Lists are ordered by when a message was sent, so older ones are read a little further. */
  private static final Duration MARGIN = Duration.ofDays(1);

  private final TwilioAccount account;
  private final TwilioConnections connections;
  private final ObjectMapper mapper = new ObjectMapper();
  private final TwilioErrors errors = new TwilioErrors();
  private final MessageReading reading = new MessageReading(errors);
  private final SendAnswer answers = new SendAnswer(errors);

  public TwilioTexts(TwilioAccount account) {
    this(account, TwilioConnections.ANSWER_WITHIN);
  }

  /**
   * @param answerWithin how long to wait for an answer once connected
   */
  public TwilioTexts(TwilioAccount account, Duration answerWithin) {
    this.account = account;
    this.connections = new TwilioConnections(account.apiBase(), answerWithin);
  }

  @Override
  public String sender() {
    return account.sender();
  }

  @Override
  public CarrierResult send(String to, String body) {
    TwilioHttp http = new TwilioHttp(connections);
    PhoneNumber lead = new PhoneNumber(to);
    try {
      Message message =
          account.messagingServiceSid().isEmpty()
              ? Message.creator(lead, new PhoneNumber(account.number()), body).create(client(http))
              : Message.creator(lead, account.messagingServiceSid(), body).create(client(http));
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
    TwilioHttp http = new TwilioHttp(connections);
    TwilioRestClient client = client(http);
    // Not filtered by date: Twilio's filters look at when it was sent, which a waiting message has
    // not.
    MessageReader reader = Message.reader().setTo(new PhoneNumber(to)).setPageSize(PAGE_SIZE);
    if (account.messagingServiceSid().isEmpty()) {
      reader.setFrom(new PhoneNumber(account.number()));
    }
    List<CarrierMessage> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try {
      Page<Message> page = reader.firstPage(client);
      Instant carrierNow = http.carrierNow();
      for (int pages = 1; ; pages++) {
        List<CarrierMessage> messages = page.getRecords().stream().map(reading::read).toList();
        boolean anyNew = messages.stream().anyMatch(message -> seen.add(message.id()));
        messages.forEach(message -> seen.add(message.id()));
        found.addAll(messages);
        if (!anyNew || !page.hasNextPage() || pages == MOST_PAGES || isPast(messages, since)) {
          return new CarrierAnswer.Found(found, carrierNow);
        }
        page = reader.nextPage(page, client);
      }
    } catch (RuntimeException e) {
      return unavailable(http);
    }
  }

  @Override
  public CarrierAnswer fetch(String id) {
    TwilioHttp http = new TwilioHttp(connections);
    try {
      Message message = Message.fetcher(id).fetch(client(http));
      return new CarrierAnswer.Found(List.of(reading.read(message)), http.carrierNow());
    } catch (RuntimeException e) {
      return http.status() == 404 && TwilioErrors.codeIn(http.body()).isPresent()
          ? new CarrierAnswer.Found(List.of(), http.carrierNow())
          : unavailable(http);
    }
  }

  @Override
  public CarrierAccount account() {
    TwilioHttp http = new TwilioHttp(connections);
    try {
      Account found = Account.fetcher(account.sid()).fetch(client(http));
      if (found.getStatus() == Account.Status.ACTIVE) {
        return new CarrierAccount.Ready(String.valueOf(found.getFriendlyName()));
      }
      return new CarrierAccount.NotReady(
          new Problem(
              "The Twilio account is not active.",
              "Everything waits in the outbox.",
              "Look at the account on twilio.com."));
    } catch (RuntimeException e) {
      return new CarrierAccount.NotReady(notReady(http));
    }
  }

  private static Problem notReady(TwilioHttp http) {
    String safe = "Everything waits in the outbox.";
    return switch (http.status()) {
      case 401, 403 ->
          new Problem(
              "Twilio does not accept the account's id and token.",
              safe,
              "Enter them again from the console of twilio.com.");
      case 404 ->
          new Problem(
              "Twilio does not know this account.",
              safe,
              "Check the account's id in the settings.");
      case 0 -> new Problem("Twilio cannot be reached.", safe, "Check the connection.");
      default ->
          new Problem(
              "Twilio answered with an error (" + http.status() + ").", safe, "Try again later.");
    };
  }

  private static CarrierAnswer unavailable(TwilioHttp http) {
    return new CarrierAnswer.Unavailable(notReady(http).happened());
  }

  private static boolean isPast(List<CarrierMessage> messages, Instant since) {
    Instant oldest = since.minus(MARGIN);
    return messages.stream()
        .allMatch(message -> {
          Instant created = message.createdAt();
          return created != null && created.isBefore(oldest);
        });
  }

  private TwilioRestClient client(TwilioHttp http) {
    return new TwilioRestClient.Builder(account.sid(), account.token())
        .accountSid(account.sid())
        .httpClient(http)
        .objectMapper(mapper)
        .build();
  }
}
