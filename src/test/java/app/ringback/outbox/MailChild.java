package app.ringback.outbox;

import app.ringback.channel.mail.MailAccount;
import app.ringback.testing.PacedClock;
import app.ringback.testing.TestBook;
import app.ringback.testing.mail.TestMailServer;
import java.nio.file.Path;

/**
 * A process of its own that reads the mailbox and sends what is due until nothing is left, to be
 * killed: {@code MailChild FOLDER SMTP-PORT IMAP-PORT CLOCK}.
 */
public final class MailChild {

  private MailChild() {}

  public static void main(String[] args) {
    MailAccount account =
        TestMailServer.mailbox(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
    try (TestBook book = new TestBook(Path.of(args[0]))) {
      new MailingDesk(book, account, PacedClock.read(args[3])).sender().live();
    }
  }
}
