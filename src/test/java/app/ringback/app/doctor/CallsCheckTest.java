package app.ringback.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.doctor.Finding.State;
import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioHosting;
import app.ringback.core.Phone;
import app.ringback.outbox.call.CallHost;
import app.ringback.outbox.call.CallHosting;
import app.ringback.testing.SettableClock;
import app.ringback.testing.twilio.FakeTwilio;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code doctor} says of calls, through the SDK against the stand-in. */
class CallsCheckTest {

  private final FakeTwilio twilio = FakeTwilio.start(SettableClock.mondayMorning());
  private Optional<Phone> rep = Optional.of(new Phone("+12065550123"));
  private Optional<CallHosting> hosting = Optional.of(account(FakeTwilio.NUMBER));
  private Optional<CallHost> standing = Optional.empty();

  @AfterEach
  void close() {
    twilio.close();
  }

  private CallHosting account(String number) {
    return new TwilioHosting(
        new TwilioAccount(FakeTwilio.SID, FakeTwilio.TOKEN, number, "", twilio.base()), wait -> {});
  }

  private Finding look() {
    return new CallsCheck(() -> rep, () -> hosting, account -> standing).look();
  }

  @Test
  void withoutAnAccountItIsSaidWhatToSet() {
    hosting = Optional.empty();
    assertThat(look().state()).isEqualTo(State.WARN);
    assertThat(look().mend()).contains("account_sid");
    assertThat(twilio.requests()).as("nobody is asked").isEmpty();
  }

  @Test
  void withoutAPhoneOfTheRepsItIsSaidWhereThatGoes() {
    rep = Optional.empty();
    assertThat(look().state()).isEqualTo(State.WARN);
    assertThat(look().mend()).contains("phone under [rep]");
  }

  @Test
  void aNumberThatCanCallIsFineAndPressOneIsSpokenOf() {
    assertThat(look().state()).isEqualTo(State.OK);
    assertThat(look().detail()).contains("press 1 is not set up");
    standing =
        Optional.of(
            new CallHost(FakeTwilio.SID, "ZS", "ZE", "ZB", "host", "room", false, "", "", "", ""));
    assertThat(look().state()).isEqualTo(State.OK);
    assertThat(look().detail()).contains("pressing 1 on your phone is set up");
  }

  @Test
  void aNumberWithoutVoiceFails() {
    twilio.numberHasVoice(false);
    assertThat(look().state()).isEqualTo(State.FAIL);
    assertThat(look().detail()).contains("cannot make calls");
  }

  @Test
  void aNumberOfSomebodyElseFails() {
    hosting = Optional.of(account("+12065550999"));
    assertThat(look().state()).isEqualTo(State.FAIL);
    assertThat(look().detail()).contains("not one of your Twilio account");
  }

  @Test
  void anAccountThatRefusesTheTokenFailsWithItsMend() {
    twilio.changeToken("other");
    assertThat(look().state()).isEqualTo(State.FAIL);
    assertThat(look().mend()).isNotEmpty();
    assertThat(look().detail()).doesNotContain(FakeTwilio.TOKEN);
  }
}
