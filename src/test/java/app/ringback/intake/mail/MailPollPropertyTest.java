package app.ringback.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.core.DispatchId;
import app.ringback.core.EmailAddress;
import app.ringback.core.IdSource;
import app.ringback.intake.RawStore;
import app.ringback.intake.mail.FakeMailbox.Mail;
import app.ringback.intake.text.PollStore;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.store.Tx;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever the order of polls, broken lines, transactions that throw, and folders that lose their
 * ids: nothing is stored twice and nothing is lost. Seeds are fixed, so a failure repeats.
 */
class MailPollPropertyTest {

  private static final int STEPS = 120;

  @TempDir Path folder;

  /** Throws within a transaction, as a crash there would end it. */
  private static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Desk implements AutoCloseable {

    final Random random;
    final TestBook book;
    final FakeMailbox mailbox;
    final MailPoll poll;
    final List<Lead> leads = new ArrayList<>();
    int crashes;

    Desk(Path folder, long seed) {
      random = new Random(seed);
      book = new TestBook(folder);
      mailbox = new FakeMailbox(random);
      IdSource ids =
          () -> {
            if (crashes > 0 && random.nextInt(crashes) == 0) {
              throw new Crash();
            }
            return book.ids.next();
          };
      SuppressionStore suppressions = new SuppressionStore(book.ids, "test");
      poll =
          new MailServices(
                  book.transactions(),
                  book.leads,
                  book.timelines,
                  new RawStore("test"),
                  suppressions,
                  Guards.optOuts(book, suppressions),
                  new OptOutWords(() -> Guards.RULES),
                  new NothingSent(),
                  LeadMails.NONE,
                  new PollStore(),
                  ids,
                  book.clock,
                  () -> Guards.REP,
                  CalendarAnswers.NONE)
              .poll();
      for (int i = 0; i < 3; i++) {
        String address = "lead" + i + "@example.com";
        Lead lead =
            LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
                .emails(List.of(LeadEmail.of(new EmailAddress(address), "")))
                .build();
        book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
        leads.add(lead);
      }
    }

    boolean read() {
      try (MailSession session = mailbox.connect()) {
        return poll.run(mailbox, session).complete();
      } catch (MailboxException | Crash e) {
        return false;
      }
    }

    List<Activity> stored() {
      List<Activity> all = new ArrayList<>();
      for (Lead lead : leads) {
        all.addAll(book.transactions().read(tx -> book.timelines.of(tx, lead.id())));
      }
      return all;
    }

    @Override
    public void close() {
      book.close();
    }
  }

  private record NothingSent() implements SentMails {

    @Override
    public Optional<SentMail> byMessageIds(Tx tx, List<String> messageIds) {
      return Optional.empty();
    }

    @Override
    public Optional<SentMail> byUnsubscribe(Tx tx, String text) {
      return Optional.empty();
    }

    @Override
    public void left(Tx tx, DispatchId id, Instant now) {
      throw new AssertionError("nothing was sent");
    }

    @Override
    public void arrived(Tx tx, DispatchId id, Instant now) {
      throw new AssertionError("nothing was sent");
    }

    @Override
    public void cameBack(Tx tx, DispatchId id, String code, String message, Instant now) {
      throw new AssertionError("nothing was sent");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void nothingIsStoredTwiceAndNothingIsLost(long seed) throws Exception {
    try (Desk desk = new Desk(Files.createDirectory(folder.resolve("b" + seed)), seed)) {
      assertThat(desk.read()).isTrue();
      List<String> expected = new ArrayList<>();
      desk.mailbox.breaks = 12;
      desk.crashes = 12;
      for (int step = 0; step < STEPS; step++) {
        String id = "<m" + step + "@example.com>";
        String lead = "lead" + desk.random.nextInt(3) + "@example.com";
        Instant at = desk.book.clock.instant();
        switch (desk.random.nextInt(8)) {
          case 0, 1 -> {
            desk.mailbox.put(MailFolder.INBOX, new Mail(id, lead, FakeMailbox.REP, "", at));
            expected.add(id);
          }
          case 2 -> {
            desk.mailbox.put(MailFolder.SENT, new Mail(id, FakeMailbox.REP, lead, "", at));
            expected.add(id);
            if (desk.random.nextBoolean()) {
              desk.mailbox.put(MailFolder.INBOX, new Mail(id, FakeMailbox.REP, lead, "", at));
            }
          }
          case 3 ->
              desk.mailbox.put(
                  MailFolder.INBOX, new Mail(id, "shop@example.org", FakeMailbox.REP, "", at));
          case 4 -> {
            // Somebody nobody knows answers what is stored already.
            List<Activity> stored = desk.stored();
            String answered = stored.isEmpty() ? "" : stored.getLast().providerId();
            desk.mailbox.put(
                MailFolder.INBOX, new Mail(id, "wife@example.net", FakeMailbox.REP, answered, at));
            if (!answered.isEmpty()) {
              expected.add(id);
            }
          }
          case 5 ->
              desk.mailbox.renumber(desk.random.nextBoolean() ? MailFolder.INBOX : MailFolder.SENT);
          default -> desk.read();
        }
        desk.book.clock.advance(Duration.ofMinutes(desk.random.nextInt(30)));
      }
      desk.mailbox.breaks = 0;
      desk.crashes = 0;
      assertThat(desk.read()).isTrue();
      assertThat(desk.read()).isTrue();
      assertThat(desk.stored().stream().map(Activity::providerId))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void aMailboxOfTwoHundredThousandIsReadAFewAtATimeFromWhereItWasLeft() throws Exception {
    try (Desk desk = new Desk(Files.createDirectory(folder.resolve("large")), 1)) {
      Instant now = desk.book.clock.instant();
      for (int i = 0; i < 200_000; i++) {
        Duration old = i < 199_000 ? Duration.ofDays(4_000 - i / 50) : Duration.ofHours(1);
        String from = i % 500 == 0 ? "lead0@example.com" : "shop@example.org";
        desk.mailbox.put(
            MailFolder.INBOX,
            new Mail("<m" + i + "@x>", from, FakeMailbox.REP, "", now.minus(old)));
      }
      assertThat(desk.read()).isTrue();
      assertThat(desk.mailbox.mostAtOnce).isLessThanOrEqualTo(100);
      assertThat(desk.mailbox.envelopes).isLessThan(2_000);
      assertThat(desk.stored()).hasSize(2);
      long before = desk.mailbox.envelopes;
      assertThat(desk.read()).isTrue();
      assertThat(desk.mailbox.envelopes).isEqualTo(before);
    }
  }
}
