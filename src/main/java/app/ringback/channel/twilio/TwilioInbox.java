package app.ringback.channel.twilio;

import app.ringback.core.SignIn;
import app.ringback.core.Texts;
import app.ringback.intake.text.ReceivedText;
import app.ringback.intake.text.TextInbox;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import com.twilio.type.PhoneNumber;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Texts that came in, by listing the account's messages to the rep's number. */
public final class TwilioInbox implements TextInbox {

  /** 20,000 texts in two days are not a rep's: a list that goes on does not end. */
  private static final int MOST_PAGES = 20;

  private static final Pages USUAL = new Pages(1000, MOST_PAGES, 1);

  /** One by one, when a page is too large to be read; the known ones are passed by 20 at a time. */
  private static final Pages SMALL = new Pages(1, 200, 20);

  /**
   * How a list is read.
   *
   * @param most after so many pages it counts as one without end
   * @param known after so many pages of known texts nothing new is expected
   */
  private record Pages(long size, int most, int known) {}

  private final TwilioAccount account;
  private final TwilioConnections connections;
  private final ObjectMapper mapper = new ObjectMapper();

  public TwilioInbox(TwilioAccount account) {
    this.account = account;
    this.connections = new TwilioConnections(account, TwilioConnections.ANSWER_WITHIN);
  }

  /** Whether this reads the texts of just this account. */
  public boolean reads(TwilioAccount other) {
    return account.equals(other);
  }

  @Override
  public String account() {
    return "twilio " + account.sid() + " " + account.sender();
  }

  @Override
  public Answer receivedSince(Instant since, Function<Collection<String>, Set<String>> known) {
    TwilioHttp http = new TwilioHttp(connections);
    Answer answer = read(http, USUAL, since, known);
    return http.isTooLarge() ? read(http, SMALL, since, known) : answer;
  }

  private Answer read(
      TwilioHttp http,
      Pages pages,
      Instant since,
      Function<Collection<String>, Set<String>> known) {
    TwilioRestClient client =
        new TwilioRestClient.Builder(account.sid(), account.token())
            .accountSid(account.sid())
            .httpClient(http)
            .objectMapper(mapper)
            .build();
    // Twilio's filter works in whole days (GMT): a day more than needed is asked for.
    MessageReader reader =
        Message.reader().setDateSentAfter(since.atZone(ZoneOffset.UTC)).setPageSize(pages.size());
    if (!account.number().isEmpty()) {
      reader.setTo(new PhoneNumber(account.number()));
    }
    List<ReceivedText> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    try {
      Page<Message> page = reader.firstPage(client);
      int allKnown = 0;
      for (int read = 1; ; read++) {
        List<ReceivedText> received =
            page.getRecords().stream().flatMap(message -> read(message).stream()).toList();
        boolean anyNew = received.stream().anyMatch(text -> !seen.contains(text.id()));
        List<String> ids = received.stream().map(ReceivedText::id).toList();
        Set<String> stored = known.apply(ids);
        received.stream()
            .filter(text -> seen.add(text.id()) && !stored.contains(text.id()))
            .forEach(texts::add);
        allKnown = !received.isEmpty() && stored.containsAll(ids) ? allKnown + 1 : 0;
        if (!anyNew || allKnown == pages.known() || !page.hasNextPage()) {
          return new Answer.Texts(texts, true);
        }
        if (read == pages.most()) {
          return new Answer.Texts(texts, false);
        }
        page = reader.nextPage(page, client);
      }
    } catch (RuntimeException e) {
      return new Answer.Unavailable(reason(http));
    }
  }

  /** An inbound text; nothing for what the rep sent, or what has no id, sender or time. */
  private static Optional<ReceivedText> read(Message message) {
    String id = Texts.clean(message.getSid());
    PhoneNumber from = message.getFrom();
    var at = message.getDateSent() == null ? message.getDateCreated() : message.getDateSent();
    if (message.getDirection() != Message.Direction.INBOUND
        || id.isEmpty()
        || from == null
        || at == null) {
      return Optional.empty();
    }
    String media = message.getNumMedia() == null ? "" : message.getNumMedia();
    return Optional.of(
        new ReceivedText(
            id,
            Texts.clean(from.getEndpoint()),
            Texts.clean(message.getTo()),
            message.getBody() == null ? "" : message.getBody(),
            at.toInstant(),
            media.matches("[0-9]{1,3}") ? Integer.parseInt(media) : 0));
  }

  private static String reason(TwilioHttp http) {
    if (SendAnswer.isSomebodyElse(http)) {
      return SignIn.WORDS;
    }
    return switch (http.status()) {
      case 0 -> "Twilio cannot be reached.";
      case 401, 403 -> "Twilio does not accept the account's id and token.";
      case 429 -> "Twilio asks to wait.";
      default -> "Twilio answered with an error (" + http.status() + ").";
    };
  }
}
