package app.ringback.app;

import app.ringback.channel.mail.ImapMailbox;
import app.ringback.channel.mail.MailAccount;
import app.ringback.channel.mail.MailLogin;
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
  private final MailGrant grant;
  private @Nullable MailAccount account;
  private @Nullable SmtpMail carrier;

  public Mailbox(Supplier<Settings> settings, Supplier<Secrets> secrets, MailGrant grant) {
    this.settings = settings;
    this.secrets = secrets;
    this.grant = grant;
  }

  /** Whether the settings name everything but what is secret. */
  public static boolean isNamed(MailSettings mail) {
    return !mail.address().isBlank()
        && !mail.smtpHost().isBlank()
        && (!mail.isSignedInto() || mail.signIn().isSet());
  }

  /** What the rep granted by signing in. */
  public MailGrant grant() {
    return grant;
  }

  /** Empty while the mailbox is not set up. */
  public synchronized Optional<MailCarrier> carrier() {
    Optional<MailAccount> now = account(settings.get().mail().smtpHost());
    if (now.isEmpty()) {
      return Optional.empty();
    }
    SmtpMail known = carrier;
    if (known == null || !now.get().equals(account)) {
      known = new SmtpMail(now.get());
      carrier = known;
      account = now.get();
    }
    return Optional.of(known);
  }

  /** The mailbox to read; empty while none is set up, or only sending is. */
  public Optional<MailInbox> inbox() {
    String host = settings.get().mail().imapHost();
    return host.isBlank() ? Optional.empty() : account(host).map(ImapMailbox::new);
  }

  private Optional<MailAccount> account(String host) {
    Settings current = settings.get();
    return isNamed(current.mail())
        ? login(current.mail(), host).map(login -> account(current, login))
        : Optional.empty();
  }

  private Optional<MailLogin> login(MailSettings mail, String host) {
    if (mail.isSignedInto()) {
      return grant.tokens().map(MailLogin.Grant::new);
    }
    Optional<String> password = secrets.get().find(PASSWORD);
    // Only a stand-in on this machine may take mail from anybody.
    return password.isEmpty() && !Loopback.isLoopback(host)
        ? Optional.empty()
        : Optional.of(new MailLogin.Password(password.orElse("")));
  }

  private MailAccount account(Settings current, MailLogin login) {
    MailSettings mail = current.mail();
    return new MailAccount(
        mail.address().strip(),
        current.rep().name(),
        new MailServer(mail.smtpHost().strip(), mail.smtpPort(), security(mail.smtpSecurity())),
        new MailServer(mail.imapHost().strip(), mail.imapPort(), security(mail.imapSecurity())),
        Texts.firstOf(mail.user(), mail.address()).strip(),
        login,
        MailAccount.ANSWER_WITHIN,
        ProxySecret.route(current, secrets.get()));
  }

  private static Security security(String word) {
    return Security.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
