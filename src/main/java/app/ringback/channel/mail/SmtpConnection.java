package app.ringback.channel.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One connection for one mail, that knows how far the hand-over came. */
final class SmtpConnection extends SMTPTransport {

  private boolean dotBegun;

  SmtpConnection(Session session) {
    super(session, null);
  }

  /**
   * Whether the line that ends the mail may have reached the server: from then on only its answer
   * tells whether the mail was taken.
   */
  boolean dotBegun() {
    return dotBegun;
  }

  @Override
  protected void finishData() throws IOException, MessagingException {
    dotBegun = true;
    super.finishData();
  }
}
