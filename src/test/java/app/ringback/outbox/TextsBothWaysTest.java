package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.twilio.TwilioInbox;
import app.ringback.compliance.Suppression;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import app.ringback.intake.text.PollStore;
import app.ringback.intake.text.TextArrivals;
import app.ringback.intake.text.TextInbox;
import app.ringback.intake.text.TextPoll;
import app.ringback.intake.text.TextReplies;
import app.ringback.lead.Lead;
import app.ringback.testing.Arrivals;
import app.ringback.testing.Guards;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.twilio.Fault;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.UnreadStore;
import app.ringback.timeline.media.MediaStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that come in from the stateful stand-in, through the SDK, into a real book. */
class TextsBothWaysTest {

  private static final String ANA = "+12065550101";

  @TempDir Path folder;
  private OutboxFixture desk;
  private TextInbox inbox;
  private PollStore polls;
  private TextPoll poll;

  @BeforeEach
  void open() {
    desk = new OutboxFixture(folder);
    polls = new PollStore();
    inbox = new TwilioInbox(Arrivals.account(desk.twilio));
    poll =
        new TextPoll(
            desk.book.transactions(),
            desk.book.timelines,
            new TextArrivals(
                desk.book.leads,
                desk.book.timelines,
                Arrivals.intake(desk.book, desk.suppressions),
                desk.optOuts,
                new OptOutWords(() -> Guards.RULES),
                new PhoneReader(),
                desk.book.ids,
                new MediaStore(desk.book.ids, "test"),
                TextReplies.NONE),
            polls,
            desk.book.clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anAnswerIsOnTheTimelineOnceHoweverOftenItIsAskedFor() {
    Lead ana = desk.lead(ANA);
    desk.twilio.receive(ANA, "Yes, Tuesday works \uD83D\uDE00");
    assertThat(poll.run(inbox).leads()).containsExactly(ana.id());
    desk.book.clock.advance(Duration.ofMinutes(1));
    assertThat(poll.run(inbox).leads()).isEmpty();

    assertThat(inbound(ana))
        .singleElement()
        .satisfies(text -> {
          assertThat(text.body()).isEqualTo("Yes, Tuesday works \uD83D\uDE00");
          assertThat(text.isInbound()).isTrue();
          assertThat(text.providerId()).startsWith("SM");
        });
    boolean unread = desk.book.transactions().read(tx -> new UnreadStore().isUnread(tx, ana.id()));
    assertThat(unread).isTrue();
  }

  @Test
  void aStrangersTextsMakeOneLeadWithItsOriginal() {
    desk.twilio.receive("+12065550199", "Do you do metal roofs?");
    desk.twilio.receive("+12065550199", "And gutters?");
    desk.twilio.receive("78787", "Your code is 1");
    desk.twilio.receive("78787", "Your code is 2");
    List<LeadId> leads = poll.run(inbox).leads();
    assertThat(leads).hasSize(4);
    assertThat(new HashSet<>(leads)).hasSize(2);
    Lead stranger =
        desk.book
            .transactions()
            .read(tx -> desk.book.leads.find(tx, leads.getFirst()))
            .orElseThrow();
    assertThat(stranger.source()).isEqualTo(TextArrivals.SOURCE);
    assertThat(inbound(stranger))
        .extracting(Activity::body)
        .containsExactly("Do you do metal roofs?", "And gutters?");
  }

  @Test
  void anOptOutSuppressesAndCancelsInTheTransactionThatStoresIt() {
    Lead ana = desk.lead(ANA);
    Dispatch waiting = desk.text(ana, "Shall we say Friday?");
    desk.twilio.receive(ANA, " Stop. ");
    poll.run(inbox);
    assertThat(desk.again(waiting).state()).isEqualTo(DispatchState.CANCELED);
    Optional<Suppression> callsToo =
        desk.book.transactions().read(tx -> desk.suppressions.forbidding(tx, ANA, Channel.CALL));
    assertThat(callsToo).isPresent();
    desk.worker.runDue();
    assertThat(desk.twilio.posts()).isEmpty();
    // A word of the carriers is no answer to the rep.
    assertThat(inbound(ana))
        .singleElement()
        .satisfies(text -> assertThat(text.isInbound()).isFalse());
  }

  @Test
  void nothingIsLostOrDoubledWhenTheCarrierFailsNowAndThen() {
    Random random = new Random(11);
    Lead ana = desk.lead(ANA);
    Set<String> sent = new HashSet<>();
    for (int i = 0; i < 60; i++) {
      String words = "Message " + i;
      desk.twilio.receive(ANA, words);
      sent.add(words);
      desk.book.clock.advance(Duration.ofSeconds(random.nextInt(7200)));
      switch (random.nextInt(5)) {
        case 0 -> desk.twilio.nextList(new Fault.BrokenBefore(503));
        case 1 -> desk.twilio.nextList(new Fault.DropBefore());
        case 2 -> desk.twilio.nextList(new Fault.CaptivePortal());
        default -> {}
      }
      poll.run(inbox);
    }
    poll.run(inbox);
    assertThat(inbound(ana)).extracting(Activity::body).containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void whoIsNotListenedToIsSaidAndCounted() {
    String account = inbox.account();
    poll.run(inbox);
    Instant asleep = desk.book.clock.instant();
    desk.book.clock.advance(Duration.ofHours(3));
    desk.twilio.changeToken("another");
    assertThat(poll.run(inbox).answered()).isFalse();
    assertThat(standing(account).reason()).contains("token");
    desk.twilio.changeToken(FakeTwilio.TOKEN);
    desk.book.clock.advance(Duration.ofMinutes(1));
    assertThat(poll.run(inbox).answered()).isTrue();
    assertThat(standing(account).reason()).isEmpty();
    Instant now = desk.book.clock.instant();
    Duration blind = desk.book.transactions().read(tx -> polls.blind(tx, account, asleep, now));
    assertThat(blind).isEqualTo(Duration.ofMinutes(181));
  }

  /** No promise, no price. */
  private PollStore.Standing standing(String account) {
    return desk.book.transactions().read(tx -> polls.standing(tx, account));
  }

  private List<Activity> inbound(Lead lead) {
    return desk.timeline(lead.id()).stream()
        .filter(entry -> entry.kind() == ActivityKind.TEXT && entry.direction().equals("in"))
        .toList();
  }
}
