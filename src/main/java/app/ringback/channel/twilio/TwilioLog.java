package app.ringback.channel.twilio;

import app.ringback.core.Channel;
import app.ringback.core.Texts;
import app.ringback.intake.baseline.CarrierLog;
import app.ringback.intake.baseline.Contact;
import app.ringback.outbox.CarrierMessage;
import app.ringback.outbox.call.CallLeg;
import app.ringback.outbox.call.LegState;
import com.twilio.base.Page;
import com.twilio.base.Reader;
import com.twilio.base.Resource;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallReader;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the account remembers of texts and calls, both ways; it only asks. */
public final class TwilioLog implements CarrierLog {

  private static final long PAGE_SIZE = 500L;

  /** 20,000 texts or calls one way in three months are not a rep's. */
  private static final int MOST_PAGES = 40;

  private final TwilioSession session;
  private final MessageReading reading = new MessageReading(new TwilioErrors());

  public TwilioLog(TwilioAccount account) {
    session = new TwilioSession(account, TwilioConnections.ANSWER_WITHIN);
  }

  @Override
  public String account() {
    return "twilio " + session.account().sid() + " " + session.account().sender();
  }

  @Override
  public Answer read(
      Instant since, IsWord isWord, Consumer<Contact> contacts, BooleanSupplier stop) {
    TwilioHttp http = session.http();
    try {
      return new Answer.Read(new Walk(http, since, contacts, stop).all(isWord));
    } catch (RuntimeException e) {
      return new Answer.Unavailable(TwilioSession.notReady(http).happened());
    }
  }

  /** One reading. */
  private final class Walk {

    private final TwilioRestClient client;
    private final ZonedDateTime since;
    private final Consumer<Contact> contacts;
    private final BooleanSupplier stop;

    Walk(TwilioHttp http, Instant since, Consumer<Contact> contacts, BooleanSupplier stop) {
      client = session.client(http);
      // Twilio's filters work in whole days (GMT).
      this.since = since.atZone(ZoneOffset.UTC);
      this.contacts = contacts;
      this.stop = stop;
    }

    /** Answers whether everything there is was read. */
    boolean all(IsWord isWord) {
      String number = session.account().number();
      if (number.isEmpty()) {
        return pages(texts(), Message::getSid, message -> text(message, isWord));
      }
      PhoneNumber rep = new PhoneNumber(number);
      boolean heard = pages(texts().setTo(rep), Message::getSid, message -> text(message, isWord));
      boolean said = pages(texts().setFrom(rep), Message::getSid, message -> text(message, isWord));
      boolean called = pages(calls().setTo(rep), Call::getSid, TwilioLog::call);
      boolean made = pages(calls().setFrom(rep), Call::getSid, TwilioLog::call);
      return heard && said && called && made;
    }

    private MessageReader texts() {
      return Message.reader().setDateSentAfter(since).setPageSize(PAGE_SIZE);
    }

    private CallReader calls() {
      return Call.reader().setStartTimeAfter(since).setPageSize(PAGE_SIZE);
    }

    private <T extends Resource> boolean pages(
        Reader<T> reader, Function<T, String> id, Function<T, Optional<Contact>> contact) {
      Set<String> seen = new HashSet<>();
      Page<T> page = stop.getAsBoolean() ? null : reader.firstPage(client);
      for (int read = 1; page != null; read++) {
        long before = seen.size();
        for (T row : page.getRecords()) {
          if (seen.add(id.apply(row))) {
            contact.apply(row).ifPresent(contacts);
          }
        }
        if (seen.size() == before || !page.hasNextPage() || stop.getAsBoolean()) {
          return true;
        }
        if (read == MOST_PAGES) {
          return false;
        }
        page = reader.nextPage(page, client);
      }
      return true;
    }
  }

  private Optional<Contact> text(Message message, IsWord isWord) {
    String id = Texts.clean(message.getSid());
    @Nullable ZonedDateTime sent =
        message.getDateSent() == null ? message.getDateCreated() : message.getDateSent();
    if (id.isEmpty() || sent == null) {
      return Optional.empty();
    }
    Instant at = sent.toInstant();
    if (message.getDirection() == Message.Direction.INBOUND) {
      @Nullable PhoneNumber from = message.getFrom();
      String body = message.getBody() == null ? "" : message.getBody();
      return from == null || isWord.test(body)
          ? Optional.empty()
          : Optional.of(Contact.inbound(id, Channel.TEXT, Texts.clean(from.getEndpoint()), at));
    }
    CarrierMessage read = reading.read(message);
    return read.progress() == CarrierMessage.Progress.FAILED
        ? Optional.empty()
        : Optional.of(Contact.outbound(id, Channel.TEXT, read.to(), at));
  }

  private static Optional<Contact> call(Call call) {
    CallLeg leg = CallReading.read(call);
    Instant at = leg.createdAt();
    if (leg.id().isEmpty() || at == null) {
      return Optional.empty();
    }
    String direction = Texts.clean(call.getDirection());
    if (direction.equals("inbound")) {
      return Optional.of(Contact.inbound(leg.id(), Channel.CALL, leg.from(), at));
    }
    // Busy, failed and canceled calls rang nobody's phone.
    boolean rang = leg.state() == LegState.ENDED || leg.state() == LegState.NO_ANSWER;
    return rang
        ? Optional.of(
            new Contact(
                leg.id(), Channel.CALL, true, leg.to(), at, leg.answeredBy().equals("human")))
        : Optional.empty();
  }
}
