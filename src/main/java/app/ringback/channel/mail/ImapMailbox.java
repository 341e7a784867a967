package app.ringback.channel.mail;

import app.ringback.intake.mail.MailInbox;
import app.ringback.intake.mail.MailSession;
import app.ringback.intake.mail.MailboxException;
import java.util.Locale;

/** The rep's mailbox over IMAP (RFC 3501). */
public final class ImapMailbox implements MailInbox {

  private final MailAccount account;

  public ImapMailbox(MailAccount account) {
    this.account = account;
  }

  @Override
  public String account() {
    return account.user().toLowerCase(Locale.ROOT) + "@" + account.imap().host();
  }

  @Override
  public String address() {
    return account.address().toLowerCase(Locale.ROOT);
  }

  @Override
  public MailSession connect() throws MailboxException {
    return ImapSession.open(account);
  }
}
