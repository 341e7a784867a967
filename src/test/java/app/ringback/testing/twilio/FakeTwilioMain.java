package app.ringback.testing.twilio;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code FakeTwilioMain PORT}: the stand-in for benches and for trying things by hand. */
public final class FakeTwilioMain {

  private static final Logger log = LoggerFactory.getLogger(FakeTwilioMain.class);

  private FakeTwilioMain() {}

  /** Runs until the process is ended; {@code GET /_fake} tells what it holds. */
  public static void main(String[] args) throws InterruptedException {
    FakeTwilio twilio = FakeTwilio.start(InstantSource.system(), Integer.parseInt(args[0]));
    twilio.receive("+12065550160", "Is that offer still on?");
    log.info(
        "account_sid = {}, token = {}, number = {}, api_base = {}",
        FakeTwilio.SID,
        FakeTwilio.TOKEN,
        FakeTwilio.NUMBER,
        twilio.base());
    twilio.closed.await();
  }
}
