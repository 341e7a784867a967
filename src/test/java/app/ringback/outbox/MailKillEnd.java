package app.ringback.outbox;

import app.ringback.outbox.KillCount.Taken;
import app.ringback.outbox.KillCount.Words;
import app.ringback.testing.PacedClock;
import app.ringback.testing.TestBook;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.TestMailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Lets the last process go to its end after the kills, and compares the book with the server. */
final class MailKillEnd {

  private final Path folder;
  private final PacedClock clock;
  private final TestMailServer server;
  private final Random random;

  MailKillEnd(Path folder, PacedClock clock, TestMailServer server, Random random) {
    this.folder = folder;
    this.clock = clock;
    this.server = server;
    this.random = random;
  }

  /**
   * Sends what is left, and waits until every unknown item is the user's. Of some mails the server
   * kept a copy, as many do: these are found.
   */
  KillReport.Counts goOn(List<Dispatch> queued) throws MessagingException {
    Set<String> kept = Set.copyOf(server.sent());
    for (MimeMessage mail : server.arrived()) {
      if (!kept.contains(mail.getMessageID()) && random.nextInt(4) == 0) {
        server.putIntoSent(mail);
      }
    }
    try (TestBook book = new TestBook(folder)) {
      MailingDesk desk = desk(book);
      desk.sender().skipToTheEnd();
      return count(queued, desk).counts();
    }
  }

  /**
   * Of some that are unknown an answer or the mail itself comes back, which settles them; of the
   * others the user, who asks the recipients, says what arrived, and sends the rest again.
   */
  KillReport.Counts settle(List<Dispatch> queued) throws MessagingException {
    try (TestBook book = new TestBook(folder)) {
      MailingDesk desk = desk(book);
      Map<Dispatch, DispatchState> hearing = hear(unknown(desk));
      desk.sender().skipToTheEnd();
      hearing.forEach((item, state) -> {
        DispatchState now = desk.outbox().find(item.id()).orElseThrow().state();
        if (now != state) {
          throw new IllegalStateException("Heard of, and still " + now + ": " + item);
        }
      });
      Set<String> arrived = taken().stream().map(Taken::id).collect(Collectors.toUnmodifiableSet());
      for (Dispatch unknown : unknown(desk)) {
        boolean isThere = arrived.contains(unknown.providerId());
        desk.outbox().remedies().settle(unknown.id(), isThere);
        if (!isThere) {
          desk.outbox().remedies().retry(unknown.id());
        }
      }
      desk.sender().skipToTheEnd();
      return count(queued, desk).counts();
    }
  }

  /** What each of those that are heard of becomes by that. */
  private Map<Dispatch, DispatchState> hear(List<Dispatch> unknown) throws MessagingException {
    Set<String> arrived = taken().stream().map(Taken::id).collect(Collectors.toUnmodifiableSet());
    Map<Dispatch, DispatchState> hearing = new HashMap<>();
    for (Dispatch unclear : unknown) {
      if (!arrived.contains(unclear.providerId())) {
        continue;
      }
      Instant now = clock.instant();
      String id = "<back-" + unclear.id().text() + "@example.com>";
      String about = unclear.providerId();
      switch (random.nextInt(4)) {
        case 0 -> {
          server.put(
              "INBOX",
              Mails.of(unclear.to(), TestMailServer.ADDRESS, id, now)
                  .with("In-Reply-To", about)
                  .body("Thanks"),
              now);
          hearing.put(unclear, DispatchState.DELIVERED);
        }
        case 1 -> {
          server.put("INBOX", Mails.bounce(about, unclear.to(), "5.2.2", "failed", id, now), now);
          hearing.put(unclear, DispatchState.FAILED);
        }
        default -> {}
      }
    }
    return hearing;
  }

  private MailingDesk desk(TestBook book) {
    return new MailingDesk(book, server.accountWithImap(), clock);
  }

  private static List<Dispatch> unknown(MailingDesk desk) {
    return desk.items().stream().filter(item -> item.state() == DispatchState.UNKNOWN).toList();
  }

  private KillCount count(List<Dispatch> queued, MailingDesk desk) throws MessagingException {
    Set<String> today = queued.stream().map(Dispatch::to).collect(Collectors.toUnmodifiableSet());
    return new KillCount(
        queued,
        desk.items().stream().filter(item -> today.contains(item.to())).toList(),
        taken().stream().filter(mail -> today.contains(mail.words().to())).toList());
  }

  private List<Taken> taken() throws MessagingException {
    List<Taken> taken = new ArrayList<>();
    for (MimeMessage mail : server.arrived()) {
      InternetAddress to = (InternetAddress) mail.getRecipients(Message.RecipientType.TO)[0];
      taken.add(new Taken(mail.getMessageID(), new Words(to.getAddress(), mail.getSubject())));
    }
    return taken;
  }
}
