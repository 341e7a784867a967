package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.ProxySecret;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.TextCarrier;
import app.ringback.secret.EnvironmentSecrets;
import app.ringback.secret.Secrets;
import app.ringback.ui.settings.AccountModel;
import app.ringback.ui.settings.SettingName;
import java.util.Map;
import java.util.Optional;

/** The proxy of the open desk: its test asks for the Twilio account, over it or without one. */
record DeskProxy(Desk desk) implements AccountModel.Account {

  @Override
  public Secrets secrets() {
    return desk.secrets();
  }

  @Override
  public String words() {
    return "settings.proxy.";
  }

  @Override
  public Map<SettingName, String> needed() {
    return Map.of(SettingName.ACCOUNT_SID, "settings.test.no-sid");
  }

  @Override
  public String tokenName() {
    return ProxySecret.PASSWORD;
  }

  @Override
  public boolean tokenIsNeeded() {
    return false;
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
