package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.MailGrant;
import app.ringback.app.Mailbox;
import app.ringback.core.Problem;
import app.ringback.intake.mail.MailInbox;
import app.ringback.intake.mail.MailboxException;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.MailCarrier;
import app.ringback.secret.EnvironmentSecrets;
import app.ringback.secret.Secrets;
import app.ringback.ui.settings.AccountModel;
import app.ringback.ui.settings.SettingName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The mailbox of the open desk. */
record DeskMailbox(Desk desk) implements AccountModel.Account {

  @Override
  public String words() {
    return "settings.mail.";
  }

  @Override
  public Map<SettingName, String> needed() {
    Map<SettingName, String> needed = new LinkedHashMap<>();
    needed.put(SettingName.MAIL_ADDRESS, "settings.mail.test.no-address");
    needed.put(SettingName.SMTP_HOST, "settings.mail.test.no-smtp");
    needed.put(SettingName.IMAP_HOST, "settings.mail.test.no-imap");
    return needed;
  }

  @Override
  public Secrets secrets() {
    return desk.secrets();
  }

  @Override
  public String tokenName() {
    return desk.settings().get().mail().isSignedInto() ? MailGrant.REFRESH : Mailbox.PASSWORD;
  }

  @Override
  public boolean tokenIsGiven() {
    return !desk.setup()
        .environment()
        .getOrDefault(EnvironmentSecrets.variable(tokenName()), "")
        .isBlank();
  }

  /** Logs in to send, then to read: the first that fails is told. */
  @Override
  public Optional<CarrierAccount> ask() {
    Optional<CarrierAccount> sending = desk.sending().carriers().mail().map(MailCarrier::account);
    if (!(sending.orElse(null) instanceof CarrierAccount.Ready)) {
      return sending;
    }
    Optional<MailInbox> inbox = desk.listening().mail().inbox();
    if (inbox.isEmpty()) {
      return Optional.empty();
    }
    try (var _ = inbox.get().connect()) {
      return sending;
    } catch (MailboxException e) {
      return Optional.of(
          new CarrierAccount.NotReady(
              new Problem(
                  "Sending works, reading does not: " + e.reason(),
                  "Nothing is lost.",
                  "Check the server for incoming mail.")));
    }
  }
}
