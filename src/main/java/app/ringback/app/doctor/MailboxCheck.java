package app.ringback.app.doctor;

import app.ringback.intake.mail.MailInbox;
import app.ringback.intake.mail.MailboxException;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.Carriers;
import app.ringback.outbox.MailCarrier;
import app.ringback.settings.Settings;
import java.util.Optional;
import java.util.function.Supplier;

/** Is the mailbox set up, does it let the rep in, and may commercial mail leave it? */
public final class MailboxCheck implements Check {

  private final Supplier<Settings> settings;
  private final Supplier<Carriers> carriers;
  private final Supplier<Optional<MailInbox>> inbox;

  public MailboxCheck(
      Supplier<Settings> settings,
      Supplier<Carriers> carriers,
      Supplier<Optional<MailInbox>> inbox) {
    this.settings = settings;
    this.carriers = carriers;
    this.inbox = inbox;
  }

  @Override
  public String name() {
    return "mailbox";
  }

  @Override
  public Finding look() {
    Optional<MailCarrier> mail = carriers.get().mail();
    if (mail.isEmpty() && settings.get().mail().isSignedInto()) {
      return Finding.warn(
          "You are not signed in to the mailbox.",
          "Sign in: ringback mail sign-in, or the mailbox in the settings.");
    }
    if (mail.isEmpty()) {
      return Finding.warn(
          "E-mail is not set up.",
          "Set address, smtp_host and user under [mail] in settings.toml, and the password in"
              + " RINGBACK_MAIL_PASSWORD.");
    }
    return switch (mail.get().account()) {
      case CarrierAccount.NotReady(var problem) -> Finding.fail(problem);
      case CarrierAccount.Ready _ when settings.get().rep().postalAddress().isBlank() ->
          Finding.warn(
              "The mailbox lets you in, but commercial e-mail needs a postal address.",
              "Set postal_address under [rep] in settings.toml.");
      case CarrierAccount.Ready _ -> reading();
    };
  }

  private Finding reading() {
    Optional<MailInbox> mailbox = inbox.get();
    if (mailbox.isEmpty()) {
      return Finding.warn(
          "The mail server lets you in, but answers are not read.",
          "Set imap_host under [mail] in settings.toml.");
    }
    try (var _ = mailbox.get().connect()) {
      return Finding.ok("The mail server lets you in, to send and to read.");
    } catch (MailboxException e) {
      return Finding.fail(
          e.reason(), "Check imap_host and imap_port in the settings, and the password.");
    }
  }
}
