package app.ringback.channel.twilio;

import app.ringback.core.Problem;
import app.ringback.core.SignIn;
import app.ringback.outbox.CarrierAccount;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.twilio.base.Page;
import com.twilio.base.Reader;
import com.twilio.base.Resource;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.Account;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** An account, and how it is talked to through the SDK: once, with bounded lists. */
final class TwilioSession {

  /** At most this many pages are read for one question. */
  private static final int MOST_PAGES = 20;

  private final TwilioAccount account;
  private final TwilioConnections connections;
  private final ObjectMapper mapper = new ObjectMapper();

  /**
   * @param answerWithin how long to wait for an answer once connected
   */
  TwilioSession(TwilioAccount account, Duration answerWithin) {
    this.account = account;
    this.connections = new TwilioConnections(account, answerWithin);
  }

  TwilioAccount account() {
    return account;
  }

  TwilioConnections connections() {
    return connections;
  }

  /** A way for one request and its answer. */
  TwilioHttp http() {
    return new TwilioHttp(connections);
  }

  TwilioRestClient client(TwilioHttp http) {
    return new TwilioRestClient.Builder(account.sid(), account.token())
        .accountSid(account.sid())
        .httpClient(http)
        .objectMapper(mapper)
        .build();
  }

  /**
   * Reads a list page by page, until it ends, repeats itself, or is long enough.
   *
   * @param id tells the rows apart
   * @param enough whether nothing beyond this page is wanted
   */
  <T extends Resource> List<T> list(
      Reader<T> reader, TwilioHttp http, Function<T, String> id, Predicate<List<T>> enough) {
    TwilioRestClient client = client(http);
    List<T> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Page<T> page = reader.firstPage(client);
    for (int pages = 1; ; pages++) {
      List<T> rows = page.getRecords();
      long before = seen.size();
      rows.stream().filter(row -> seen.add(id.apply(row))).forEach(found::add);
      if (seen.size() == before
          || !page.hasNextPage()
          || pages == MOST_PAGES
          || enough.test(rows)) {
        return found;
      }
      page = reader.nextPage(page, client);
    }
  }

  /** Asks whether the account can be used. */
  CarrierAccount ask() {
    TwilioHttp http = http();
    try {
      Account found = Account.fetcher(account.sid()).fetch(client(http));
      if (found.getStatus() == Account.Status.ACTIVE) {
        return new CarrierAccount.Ready(String.valueOf(found.getFriendlyName()), http.carrierNow());
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

  /** Why the account could not be asked, by the last answer. */
  static Problem notReady(TwilioHttp http) {
    String safe = "Everything waits in the outbox.";
    if (SendAnswer.isSomebodyElse(http)) {
      return new Problem(SignIn.WORDS, safe, "It goes on by itself after that.");
    }
    return switch (http.status()) {
      case 407 ->
          new Problem(
              "The proxy of this network asks for another name and password.",
              safe,
              "Enter them in the settings, under Network.");
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
}
