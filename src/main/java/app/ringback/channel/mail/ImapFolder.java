package app.ringback.channel.mail;

import app.ringback.intake.mail.DeliveryReport;
import app.ringback.intake.mail.MailEnvelope;
import app.ringback.intake.mail.MailEnvelope.Sign;
import app.ringback.intake.mail.MailMessage;
import app.ringback.intake.mail.MailSession.OpenFolder;
import app.ringback.intake.mail.MailboxException;
import jakarta.mail.FetchProfile;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder that is open to be read. However many mails lie in it, a few are held at a time. */
final class ImapFolder implements OpenFolder {

  private static final Logger log = LoggerFactory.getLogger(ImapFolder.class);

  /** Of a larger mail only the beginning is read, and its words wherever they are. */
  static final int LARGEST = 1 << 20;

  private final IMAPFolder folder;
  private final Session session;
  private final long validity;

  ImapFolder(IMAPFolder folder, Session session) throws MessagingException {
    this.folder = folder;
    this.session = session;
    validity = folder.getUIDValidity();
  }

  @Override
  public long validity() {
    return validity;
  }

  @Override
  public long idBefore(Instant since) throws MailboxException {
    try {
      // IMAP knows days only, in a time zone of the server's.
      Date day = Date.from(since.minus(Duration.ofDays(1)));
      Message[] found = folder.search(new ReceivedDateTerm(ComparisonTerm.GE, day));
      if (found.length > 0) {
        return folder.getUID(found[0]) - 1;
      }
      int count = folder.getMessageCount();
      return count == 0 ? 0 : folder.getUID(folder.getMessage(count));
    } catch (MessagingException e) {
      throw ImapTrouble.of(e);
    }
  }

  @Override
  public List<MailEnvelope> after(long id, int atMost) throws MailboxException {
    try {
      int count = folder.getMessageCount();
      int first = firstAfter(id, count);
      if (first > count) {
        return List.of();
      }
      Message[] mails = folder.getMessages(first, Math.min(count, first + atMost - 1));
      FetchProfile profile = new FetchProfile();
      profile.add(UIDFolder.FetchProfileItem.UID);
      profile.add(FetchProfile.Item.SIZE);
      profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
      HeadReading.FIELDS.forEach(profile::add);
      folder.fetch(mails, profile);
      List<MailEnvelope> envelopes = new ArrayList<>();
      for (Message mail : mails) {
        if (mail instanceof IMAPMessage imap && !imap.isExpunged()) {
          envelopes.add(envelope(imap));
          // What was fetched would be held until the folder is closed.
          imap.invalidateHeaders();
        }
      }
      return envelopes;
    } catch (MessagingException e) {
      throw ImapTrouble.of(e);
    }
  }

  private MailEnvelope envelope(IMAPMessage mail) throws MessagingException {
    return HeadReading.envelope(
        mail, folder.getUID(mail), mail.getReceivedDate(), Math.max(0, mail.getSize()));
  }

  /**
   * The place of the first mail with a greater id. Ids rise with the places (RFC 3501, 2.3.1.1), so
   * that a few questions find it among any number; there may be wide gaps between them.
   */
  private int firstAfter(long id, int count) throws MessagingException {
    int known = 0;
    int beyond = count + 1;
    // Most often nothing or little is new: search from the end, in steps that double.
    for (int step = 1; beyond - step > 0; step *= 2) {
      int place = beyond - step;
      if (idAt(place) > id) {
        beyond = place;
      } else {
        known = place;
        break;
      }
    }
    while (beyond - known > 1) {
      int middle = (known + beyond) >>> 1;
      if (idAt(middle) > id) {
        beyond = middle;
      } else {
        known = middle;
      }
    }
    return beyond;
  }

  private long idAt(int place) throws MessagingException {
    return folder.getUID(folder.getMessage(place));
  }

  @Override
  public Optional<MailMessage> read(MailEnvelope envelope) throws MailboxException {
    try {
      Message found = folder.getMessageByUID(envelope.id());
      if (!(found instanceof IMAPMessage mail)) {
        return Optional.empty();
      }
      byte[] bytes;
      try (InputStream in = mail.getMimeStream()) {
        bytes = in.readNBytes(LARGEST);
      }
      MailMessage read = read(envelope, mail, bytes);
      mail.invalidateHeaders();
      return Optional.of(read);
    } catch (MessageRemovedException e) {
      return Optional.empty();
    } catch (MessagingException e) {
      throw ImapTrouble.of(e);
    } catch (IOException e) {
      throw ImapTrouble.of(new MessagingException("The mail could not be read whole", e));
    }
  }

  private MailMessage read(MailEnvelope envelope, IMAPMessage mail, byte[] bytes)
      throws MessagingException {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    MimeMessage whole = new MimeMessage(session, new ByteArrayInputStream(bytes));
    BodyReading.Found found = BodyReading.of(whole);
    boolean isCut = bytes.length == LARGEST;
    if (isCut && found.text().isEmpty()) {
      // What is attached came first: the server knows where the words are.
      found = BodyReading.of(mail);
      if (!folder.isOpen()) {
        throw new FolderClosedException(folder, "The line broke while the words were read");
      }
    }
    DeliveryReport report =
        envelope.sign() == Sign.REPORT ? ReportReading.read(whole, raw, found.text()) : null;
    return new MailMessage(
        envelope, found.text(), found.attachments(), report, raw, isCut, found.calendar());
  }

  @Override
  public void close() {
    try {
      if (folder.isOpen()) {
        folder.close(false);
      }
    } catch (MessagingException e) {
      log.debug("The folder did not close: {}", e.getClass().getSimpleName());
    }
  }
}
