package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.PastListening;
import app.ringback.app.TwilioCarriers;
import app.ringback.core.Channel;
import app.ringback.core.ProblemException;
import app.ringback.intake.baseline.Baseline;
import app.ringback.intake.baseline.BaselineNumbers;
import app.ringback.intake.baseline.Delay;
import app.ringback.intake.baseline.Share;
import app.ringback.intake.baseline.Spread;
import app.ringback.testing.twilio.FakeTwilio;
import jakarta.mail.Flags;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The past is offered once something is connected, read without a trace, and kept. */
class BaselineInWindowTest extends StageWindow {

  @SuppressWarnings("NullAway.Init")
  private PastAccounts accounts;

  @BeforeEach
  void openAccounts() throws Exception {
    accounts = new PastAccounts(clock);
  }

  @AfterEach
  void closeAccounts() {
    accounts.close();
  }

  private void begin() throws Exception {
    DeskSetup setup = setup(accounts.mail);
    Path file = setup.workspace().settingsFile();
    Files.writeString(
        file,
        Files.readString(file)
            + """
            [twilio]
            api_base = "%s"
            account_sid = "%s"
            number = "%s"
            """
                .formatted(accounts.twilio.base(), FakeTwilio.SID, FakeTwilio.NUMBER));
    setup.secrets().get().put(TwilioCarriers.TOKEN, FakeTwilio.TOKEN);
    start(setup);
    await(() -> window.window().readyProperty().get());
  }

  private boolean isOffered() {
    return sees("Look") && sees("Not now");
  }

  @Test
  void theOfferComesWithTheFirstConnectionAndShowsWhatWasBefore() throws Exception {
    accounts.live();
    begin();
    assertThat(desk.get().listening().mail().pollOnce()).isTrue();
    until(this::isOffered);
    keep("baseline-offer");
    run(() -> robot.lookup("#baseline-yes").queryButton().fire());
    await(() -> sees("Half of the leads you answered had waited longer than 4 min."));
    assertThat(isOffered()).isFalse();
    assertThat(sees("4 leads asked, and one was never answered.")).isTrue();
    keep("baseline-result");
    Baseline kept = new PastListening(desk.get()).kept().getFirst();
    assertThat(kept.to()).isEqualTo(kept.from().plus(Duration.ofDays(90)));
    assertThat(kept.mails()).isEqualTo(6);
    assertThat(kept.complete()).isTrue();
    assertThat(kept.accounts()).hasSize(2);
    assertThat(kept.numbers())
        .isEqualTo(
            new BaselineNumbers(
                4,
                new Spread(240.0, 1800.0, 3),
                Map.of(
                    Delay.LE_5M, new Share(1, 2),
                    Delay.FROM_5M_TO_30M, new Share(1, 1),
                    Delay.NEVER, new Share(0, 1)),
                Map.of(1, new Share(2, 3)),
                Map.of(
                    Channel.CALL, new Share(0, 1),
                    Channel.TEXT, new Share(1, 1),
                    Channel.EMAIL, new Share(1, 1)),
                Map.of(Channel.TEXT, new Share(1, 2), Channel.EMAIL, new Share(1, 2))));
    for (String folder : List.of("INBOX", "Sent")) {
      assertThat(accounts.mail.flags(folder))
          .isNotEmpty()
          .allSatisfy(flags -> assertThat(flags.contains(Flags.Flag.SEEN)).isFalse());
    }
    assertThat(accounts.twilio.requests()).allMatch(request -> request.method().equals("GET"));

    run(() -> window.window().keys().fire("baseline"));
    await(() -> sees("Read them again"));
    desk.get().changes().publish(new app.ringback.core.Change.SettingsChanged());
    settle();
    assertThat(isOffered()).isFalse();
  }

  @Test
  void whoSaysNotNowIsNotAskedAgainAndFindsItInThePalette() throws Exception {
    begin();
    assertThat(desk.get().listening().mail().pollOnce()).isTrue();
    until(this::isOffered);
    run(() -> robot.lookup("#baseline-no").queryButton().fire());
    await(() -> !isOffered());
    await(() -> !new PastListening(desk.get()).isToBeOffered());
    run(() -> window.window().keys().fire("baseline"));
    await(() -> sees("Read the past 90 days"));
    keep("baseline-empty");
    run(() -> robot.lookup("#baseline-read").queryButton().fire());
    await(() -> sees("No lead was found in this time."));
  }

  @Test
  void aReadingThatIsLeftKeepsNothingAndATroubleIsSaid() throws Exception {
    accounts.live();
    begin();
    Desk now = desk.get();
    PastListening past = new PastListening(now);
    AtomicInteger looked = new AtomicInteger();
    assertThat(past.read((count, share) -> looked.set(count), () -> looked.get() >= 5)).isEmpty();
    assertThat(looked).hasValueLessThan(8);
    assertThat(past.kept()).isEmpty();

    accounts.twilio.changeToken("another");
    Baseline read = past.read((count, share) -> {}, () -> false).orElseThrow();
    assertThat(read.troubles())
        .containsExactly("Twilio does not accept the account's id and token.");
    assertThat(read.accounts()).hasSize(1);

    accounts.mail.opensBy("another");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    ProblemException.class, () -> past.read((count, share) -> {}, () -> false))
                .problem()
                .line())
        .contains("does not accept");
    assertThat(past.kept()).hasSize(1);
  }
}
