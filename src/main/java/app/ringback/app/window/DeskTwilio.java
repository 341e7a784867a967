package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.TwilioCarriers;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.TextCarrier;
import app.ringback.secret.EnvironmentSecrets;
import app.ringback.secret.Secrets;
import app.ringback.ui.settings.AccountModel;
import app.ringback.ui.settings.SettingName;
import java.util.Map;
import java.util.Optional;

/** The Twilio account of the open desk. */
record DeskTwilio(Desk desk) implements AccountModel.Account {

  @Override
  public Secrets secrets() {
    return desk.secrets();
  }

  @Override
  public String words() {
    return "settings.";
  }

  @Override
  public Map<SettingName, String> needed() {
    return Map.of(SettingName.ACCOUNT_SID, "settings.test.no-sid");
  }

  @Override
  public String tokenName() {
    return TwilioCarriers.TOKEN;
  }

  @Override
  public boolean tokenIsGiven() {
    return !desk.setup()
        .environment()
        .getOrDefault(EnvironmentSecrets.variable(tokenName()), "")
        .isBlank();
  }

  @Override
  public Optional<CarrierAccount> ask() {
    return desk.sending().carriers().texts().map(TextCarrier::account);
  }
}
