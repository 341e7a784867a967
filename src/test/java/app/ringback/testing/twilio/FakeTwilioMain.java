package app.ringback.testing.twilio;

import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code FakeTwilioMain PORT}: the stand-in for benches and for trying things by hand. */
public final class FakeTwilioMain {

  private static final Logger log = LoggerFactory.getLogger(FakeTwilioMain.class);

  private FakeTwilioMain() {}

  /** Runs until the process is ended; {@code GET /_fake} tells what it holds. */
  public static void main(String[] args) throws InterruptedException {
    FakeTwilio twilio = start(Integer.parseInt(args[0]));
    log.info(
        "account_sid = {}, token = {}, number = {}, api_base = {}",
        FakeTwilio.SID,
        FakeTwilio.TOKEN,
        FakeTwilio.NUMBER,
        twilio.base());
    twilio.closed.await();
  }

  /**
   * One to try things with: somebody has texted already, and the phones +12065550160 (a lead) and
   * +12065550199 (the rep) are answered.
   *
   * @param port 0 for any
   */
  public static FakeTwilio start(int port) {
    FakeTwilio twilio = FakeTwilio.start(InstantSource.system(), port);
    twilio.receive("+12065550160", "Is that offer still on?");
    twilio.receive(
        "+12065550160", "The roof", new FakeMedia("image/png", new byte[] {(byte) 0x89, 'P'}));
    twilio.recordingsSound(new byte[44]);
    twilio.receiveMessage("+12065550160");
    FakePhone answers = FakePhone.person().answersAfter(Duration.ofMillis(300));
    twilio.phone("+12065550160", answers);
    twilio.phone("+12065550199", answers);
    return twilio;
  }
}
