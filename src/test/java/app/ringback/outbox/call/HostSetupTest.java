package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioCallFiles;
import app.ringback.channel.twilio.TwilioHosting;
import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.call.CallHosting.NumberAnswer;
import app.ringback.testing.twilio.FakePhone;
import app.ringback.testing.twilio.FakeTwilio;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files put into the user's own account through the SDK, and what they then do. */
class HostSetupTest {

  @TempDir Path folder;
  private CallFixture fixture;
  private CallHosting hosting;
  private HostSetup setup;
  private OwnMessageStore messages;

  @BeforeEach
  void open() {
    fixture = new CallFixture(folder);
    messages = new OwnMessageStore(fixture.book.ids, "test");
    hosting =
        new TwilioHosting(
            new TwilioAccount(
                FakeTwilio.SID, FakeTwilio.TOKEN, FakeTwilio.NUMBER, "", fixture.twilio.base()),
            wait -> {});
    setup =
        new HostSetup(
            fixture.book.transactions(),
            new CallHostStore("test"),
            new TwilioCallFiles(),
            messages,
            fixture.book.clock);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void pressingOneWorksWithWhatWasDeployed() {
    CallHost host = setup.deploy(hosting, CallFixture.REP, "ringback-77", step -> {});
    assertThat(setup.standing(hosting)).contains(host);
    fixture.terms =
        new CallTerms(Optional.of(CallFixture.REP), host.joinAddress(), host.room(), false);
    fixture.twilio.hosted(
        address -> fixture.twilio.hostedFiles().getOrDefault(URI.create(address).getPath(), ""));
    fixture.twilio.phone(CallFixture.REP.e164(), FakePhone.person().pressesOne());
    Dispatch call = fixture.start();
    fixture.pass(20);
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAD_ON_LINE);
    assertThat(fixture.bridge(call).repProof()).isEqualTo("press");
    assertThat(fixture.twilio.lonely()).isEmpty();
  }

  @Test
  void deployingAgainKeepsTheRoomAndUsesWhatIsThere() {
    CallHost first = setup.deploy(hosting, CallFixture.REP, "ringback-77", step -> {});
    long services =
        fixture.twilio.posts().stream().filter(post -> post.path().equals("/v1/Services")).count();
    assertThat(setup.isCurrent(first, CallFixture.REP)).isTrue();
    fixture
        .book
        .transactions()
        .run(tx ->
            messages.put(
                tx,
                new OwnSound("me.mp3", new HostedFile("audio/mpeg", new byte[] {1, 2, 3}), null),
                fixture.book.clock.instant()));
    assertThat(setup.isCurrent(first, CallFixture.REP)).as("with a message now").isFalse();
    List<HostStep> steps = new ArrayList<>();
    CallHost second = setup.deploy(hosting, CallFixture.REP, "ringback-78", steps::add);
    assertThat(steps).containsExactly(HostStep.values());
    assertThat(setup.isCurrent(second, CallFixture.REP)).isTrue();
    assertThat(setup.isCurrent(second, new Phone("+12065550124"))).as("another phone").isFalse();
    assertThat(second.room()).isEqualTo(first.room());
    assertThat(second.greetingAddress()).startsWith("https://").endsWith("/greeting");
    assertThat(services).isEqualTo(1);
    assertThat(
            fixture.twilio.posts().stream()
                .filter(post -> post.path().equals("/v1/Services"))
                .count())
        .isEqualTo(1);
    assertThat(fixture.twilio.hostedFiles()).containsKeys("/join", "/inbound", "/greeting");
  }

  @Test
  void theNumberIsChangedOnlyWhenTheUserSawWhatAnswersItNowAndCanBePutBack() {
    CallHost host = setup.deploy(hosting, CallFixture.REP, "ringback-77", step -> {});
    assertThatThrownBy(() -> setup.answerCalls(hosting, "https://something.else/"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("changed meanwhile");
    String before = fixture.twilio.voiceUrl();
    assertThat(setup.number(hosting))
        .isInstanceOfSatisfying(
            NumberAnswer.Known.class, known -> assertThat(known.voiceUrl()).isEqualTo(before));
    setup.answerCalls(hosting, before);
    assertThat(fixture.twilio.voiceUrl()).isEqualTo(host.inboundAddress());
    assertThat(fixture.twilio.hostedFiles().get("/inbound"))
        .contains(CallFixture.REP.e164(), "<Record");
    setup.putBack(hosting);
    assertThat(fixture.twilio.voiceUrl()).isEqualTo(before);
  }

  @Test
  void anAccountThatRefusesChangesNothing() {
    fixture.twilio.changeToken("other");
    assertThatThrownBy(() -> setup.deploy(hosting, CallFixture.REP, "ringback-77", step -> {}))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("unchanged");
    assertThat(setup.standing(hosting)).isEmpty();
  }

  @Test
  void everythingIsTakenAwayAgainAndTheNumberIsAnsweredAsBefore() {
    String before = fixture.twilio.voiceUrl();
    setup.deploy(hosting, CallFixture.REP, "ringback-77", step -> {});
    setup.answerCalls(hosting, before);
    setup.remove(hosting);
    assertThat(fixture.twilio.voiceUrl()).isEqualTo(before);
    assertThat(fixture.twilio.hostedFiles()).isEmpty();
    assertThat(setup.standing(hosting)).isEmpty();
    setup.remove(hosting);
  }

  @Test
  void whatSomebodyElsePutInFrontOfTheNumberIsNotTouchedByRemoving() {
    setup.deploy(hosting, CallFixture.REP, "ringback-77", step -> {});
    setup.answerCalls(hosting, fixture.twilio.voiceUrl());
    hosting.answerBy("PN" + "0".repeat(32), "https://somebody.else/");
    setup.remove(hosting);
    assertThat(fixture.twilio.voiceUrl()).isEqualTo("https://somebody.else/");
    assertThat(setup.standing(hosting)).isEmpty();
  }

  @Test
  void aRemovalThatIsRefusedForgetsNothingAndCanBeTriedAgain() {
    setup.deploy(hosting, CallFixture.REP, "ringback-77", step -> {});
    fixture.twilio.changeToken("other");
    assertThatThrownBy(() -> setup.remove(hosting))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("could not be removed");
    assertThat(setup.standing(hosting)).isPresent();
    fixture.twilio.changeToken(FakeTwilio.TOKEN);
    setup.remove(hosting);
    assertThat(setup.standing(hosting)).isEmpty();
  }
}
