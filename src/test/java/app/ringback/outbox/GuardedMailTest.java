package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.Suppression;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.settings.WorkingHours;
import app.ringback.testing.Guards;
import app.ringback.testing.LegalWatch;
import app.ringback.testing.LegalWatch.Case;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is queued, taken back, put back, pushed or heard on any channel, however the clock jumps
 * and whenever the process ends: no e-mail leaves to an address that is suppressed, and no
 * automatic one outside the rep's hours or while it is asked whether the lead opted out.
 */
class GuardedMailTest {

  private static final int STEPS = 70;
  private static final int PEOPLE = 6;
  private static final WorkingHours HOURS = WorkingHours.parse("Mon-Fri 08:00-18:00");

  @TempDir private Path folder;

  /** What was heard so far. */
  private final LegalWatch watch = new LegalWatch();

  private final LegalWatch asked = new LegalWatch();
  private final Set<String> optedOut = new HashSet<>();
  private final List<Left> left = new ArrayList<>();

  /** A mail the server was handed. */
  private record Left(OutgoingMail mail, Instant at) {}

  static Stream<Case> cases() {
    return LegalWatch.cases(4);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noSequenceOfEventsLetsAMailLeaveAfterAnOptOutOrByItselfOutsideTheHours(Case given)
      throws IOException {
    Random random = new Random(given.seed());
    try (MailFixture desk = new MailFixture(Files.createTempDirectory(folder, "book"), HOURS)) {
      desk.book.clock.set(given.start());
      desk.carrier = Optional.of(new Noted(desk.carrier.orElseThrow(), desk));
      List<Lead> leads = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        leads.add(somebody(desk, "lead" + i + "@example.com", given.place().number(i)));
      }
      OutboxWorker worker = desk.worker;
      for (int step = 0; step < STEPS; step++) {
        Lead lead = leads.get(random.nextInt(PEOPLE));
        switch (random.nextInt(10)) {
          case 0, 1, 2 -> queue(desk, lead, random);
          case 3 -> hear(desk, lead, random.nextInt(12));
          case 4 -> desk.book.clock.advance(Duration.ofSeconds(random.nextInt(90 * 60)));
          case 5 -> desk.book.clock.advance(Duration.ofHours(random.nextInt(16)));
          case 6 -> {
            // The process ended, and another one goes on.
            worker = desk.worker();
            worker.start();
          }
          case 7 -> desk.push(lead);
          case 8 -> desk.takeBackAndPutBack(lead, random);
          default -> desk.tryAgain(lead);
        }
        worker.runDue();
      }
      assertThat(left).isNotEmpty();
      left.forEach(mail -> mayLeave(desk, mail));
      assertThat(left.stream().map(mail -> mail.mail().messageId())).doesNotHaveDuplicates();
      assertThat(desk.server.arrived()).hasSameSizeAs(left);
    }
  }

  private void mayLeave(MailFixture desk, Left mail) {
    String to = mail.mail().to();
    watch.wasFree(to, mail.at());
    boolean automatic =
        desk.book
            .transactions()
            .read(tx ->
                desk.dispatches.inState(tx, List.of(DispatchState.values())).stream()
                    .filter(item -> item.providerId().equals(mail.mail().messageId()))
                    .anyMatch(Dispatch::automatic));
    if (automatic) {
      asked.wasFree(to, mail.at());
      LocalDateTime wall = LocalDateTime.ofInstant(mail.at(), Guards.REP);
      assertThat(wall.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(wall.getHour()).isBetween(8, 17);
    }
  }

  private static Lead somebody(MailFixture desk, String address, String number) {
    return desk.insert(lead ->
        lead.emails(List.of(LeadEmail.of(EmailAddress.read(address).orElseThrow(), "")))
            .phones(List.of(LeadPhone.of(new Phone(number), "mobile"))));
  }

  private static void queue(MailFixture desk, Lead lead, Random random) {
    Instant later = desk.book.clock.instant().plus(Duration.ofMinutes(random.nextInt(2000)));
    desk.outbox.queueEmail(
        EmailRequestBuilder.builder(EmailRequest.of(lead.id(), "Roof", "Mail " + random.nextInt()))
            .automatic(random.nextBoolean())
            .sendAt(random.nextBoolean() ? later : null)
            .build());
  }

  /** Something is heard of the lead, in a moment of its own, so that before is told from after. */
  private void hear(MailFixture desk, Lead lead, int what) {
    String address = lead.emails().getFirst().address();
    String number = lead.phones().getFirst().number();
    desk.book.clock.advance(Duration.ofSeconds(1));
    Instant now = desk.book.clock.instant();
    desk.book
        .transactions()
        .run(tx -> {
          switch (what) {
            case 0 -> desk.optOuts.unsubscribed(tx, lead, address, null, now);
            case 1 -> heard(desk, tx, lead, Channel.EMAIL, address, "Stop", now);
            case 2 -> heard(desk, tx, lead, Channel.TEXT, number, "stop", now);
            // Lifts what stopped texts, and nothing else.
            case 3, 4 -> heard(desk, tx, lead, Channel.TEXT, number, "start", now);
            case 5, 6 -> desk.optOuts.mailAgain(tx, lead);
            case 7, 8 -> heard(desk, tx, lead, Channel.EMAIL, address, "leave me alone", now);
            case 9 -> desk.optOuts.answer(tx, lead, false, now);
            default ->
                desk.suppressions.add(
                    tx,
                    new Suppression(
                        address, Optional.of(Channel.EMAIL), Suppression.CAME_BACK, now, ""),
                    now);
          }
        });
    switch (what) {
      case 0, 1, 2 -> {
        optedOut.add(address);
        watch.turned(address, now, true);
      }
      case 5, 6 -> watch.turned(address, now, optedOut.contains(address));
      case 7, 8 -> asked.turned(address, now, true);
      case 9 -> asked.turned(address, now, false);
      case 3, 4 -> {}
      default -> watch.turned(address, now, true);
    }
    desk.book.clock.advance(Duration.ofSeconds(1));
  }

  private static void heard(
      MailFixture desk,
      app.ringback.store.Tx tx,
      Lead lead,
      Channel channel,
      String address,
      String words,
      Instant now) {
    var _ = desk.optOuts.received(tx, lead, channel, address, words, null, now);
  }

  /** Takes note of every mail in the instant in which the server is called. */
  private final class Noted implements MailCarrier {

    private final MailCarrier carrier;
    private final MailFixture desk;

    Noted(MailCarrier carrier, MailFixture desk) {
      this.carrier = carrier;
      this.desk = desk;
    }

    @Override
    public String sender() {
      return carrier.sender();
    }

    @Override
    public CarrierAccount account() {
      return carrier.account();
    }

    @Override
    public MailResult send(OutgoingMail mail) {
      left.add(new Left(mail, desk.book.clock.instant()));
      return carrier.send(mail);
    }

    @Override
    public void keepCopy(OutgoingMail mail) {
      carrier.keepCopy(mail);
    }

    @Override
    public CarrierAnswer find(List<String> messageIds) {
      return carrier.find(messageIds);
    }
  }
}
