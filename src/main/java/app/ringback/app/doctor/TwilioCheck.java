package app.ringback.app.doctor;

import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.Carriers;
import app.ringback.outbox.TextCarrier;
import java.util.Optional;
import java.util.function.Supplier;

/** Is Twilio set up, and does it accept the account? */
public final class TwilioCheck implements Check {

  private final Supplier<Carriers> carriers;

  public TwilioCheck(Supplier<Carriers> carriers) {
    this.carriers = carriers;
  }

  @Override
  public String name() {
    return "twilio";
  }

  @Override
  public Finding look() {
    Optional<TextCarrier> texts = carriers.get().texts();
    if (texts.isEmpty()) {
      return Finding.warn(
          "Texts are not set up.",
          "Set account_sid and number under [twilio] in settings.toml, and the token in"
              + " RINGBACK_TWILIO_AUTH_TOKEN or the settings screen.");
    }
    return switch (texts.get().account()) {
      case CarrierAccount.Ready(String name, var _) ->
          Finding.ok("Twilio accepts the account \"" + name + "\".");
      case CarrierAccount.NotReady(var problem) -> Finding.fail(problem);
    };
  }
}
