package app.ringback.app;

import app.ringback.channel.mail.ImapMailbox;
import app.ringback.channel.mail.MailAccount;
import app.ringback.channel.mail.MailServer;
import app.ringback.channel.mail.MailServer.Security;
import app.ringback.channel.mail.SmtpMail;
import app.ringback.core.Texts;
import app.ringback.intake.mail.MailInbox;
import app.ringback.outbox.MailCarrier;
import app.ringback.secret.Secrets;
import app.ringback.settings.Loopback;
import app.ringback.settings.MailSettings;
import app.ringback.settings.Settings;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The mailbox that the settings of this moment name; the same carrier until they change. */
public final class Mailbox {

  /** The name the mailbox's password is kept under. */
  public static final String PASSWORD = "mail-password";

  private final Supplier<Settings> settings;
  private final Supplier<Secrets> secrets;
  private @Nullable MailAccount account;
  private @Nullable SmtpMail carrier;

  public Mailbox(Supplier<Settings> settings, Supplier<Secrets> secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  /** Whether the settings name everything but the password. */
  public static boolean isNamed(MailSettings mail) {
    return mail.auth().equals("password")
        && !mail.address().isBlank()
        && !mail.smtpHost().isBlank();
  }

  /** Empty while the mailbox is not set up. */
  public synchronized Optional<MailCarrier> carrier() {
    Settings current = settings.get();
    if (!isNamed(current.mail())) {
      return Optional.empty();
    }
    Optional<String> password = secrets.get().find(PASSWORD);
    // Only a stand-in on this machine may take mail from anybody.
    if (password.isEmpty() && !Loopback.isLoopback(current.mail().smtpHost())) {
      return Optional.empty();
    }
    MailAccount named = account(current, password.orElse(""));
    SmtpMail known = carrier;
    if (known == null || !named.equals(account)) {
      known = new SmtpMail(named);
      carrier = known;
      account = named;
    }
    return Optional.of(known);
  }

  /** The mailbox to read; empty while none is set up, or only sending is. */
  public Optional<MailInbox> inbox() {
    Settings current = settings.get();
    if (!isNamed(current.mail()) || current.mail().imapHost().isBlank()) {
      return Optional.empty();
    }
    Optional<String> password = secrets.get().find(PASSWORD);
    if (password.isEmpty() && !Loopback.isLoopback(current.mail().imapHost())) {
      return Optional.empty();
    }
    return Optional.of(new ImapMailbox(account(current, password.orElse(""))));
  }

  private MailAccount account(Settings current, String password) {
    MailSettings mail = current.mail();
    return new MailAccount(
        mail.address().strip(),
        current.rep().name(),
        new MailServer(mail.smtpHost().strip(), mail.smtpPort(), security(mail.smtpSecurity())),
        new MailServer(mail.imapHost().strip(), mail.imapPort(), security(mail.imapSecurity())),
        Texts.firstOf(mail.user(), mail.address()).strip(),
        password,
        MailAccount.ANSWER_WITHIN,
        ProxySecret.route(current, secrets.get()));
  }

  private static Security security(String word) {
    return Security.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
