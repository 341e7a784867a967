package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.ProxySecret;
import app.ringback.app.TwilioCarriers;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.TextCarrier;
import app.ringback.secret.EnvironmentSecrets;
import app.ringback.secret.Secrets;
import app.ringback.ui.settings.AccountModel;
import app.ringback.ui.settings.SettingName;
import java.util.Map;
import java.util.Optional;

/**
 * The Twilio account of the open desk, or the proxy on the way there: both are tested by asking for
 * the account.
 *
 * @param tokenIsNeeded whether nothing can be asked without the secret
 */
record DeskTwilio(Desk desk, String words, String tokenName, boolean tokenIsNeeded)
    implements AccountModel.Account {

  static DeskTwilio account(Desk desk) {
    return new DeskTwilio(desk, "settings.", TwilioCarriers.TOKEN, true);
  }

  static DeskTwilio proxy(Desk desk) {
    return new DeskTwilio(desk, "settings.proxy.", ProxySecret.PASSWORD, false);
  }

  @Override
  public Secrets secrets() {
    return desk.secrets();
  }

  @Override
  public Map<SettingName, String> needed() {
    return Map.of(SettingName.ACCOUNT_SID, "settings.test.no-sid");
  }

  @Override
  public boolean tokenIsGiven() {
    return !desk.setup()
        .environment()
        .getOrDefault(EnvironmentSecrets.variable(tokenName), "")
        .isBlank();
  }

  @Override
  public Optional<CarrierAccount> ask() {
    return desk.sending().carriers().texts().map(TextCarrier::account);
  }
}
