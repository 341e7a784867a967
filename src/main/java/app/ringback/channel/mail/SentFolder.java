package app.ringback.channel.mail;

import app.ringback.outbox.CarrierAction;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.CarrierMessage;
import app.ringback.outbox.OutgoingMail;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.MessageIDTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The mailbox's own folder of sent mail: where a copy is kept, and an unclear mail looked for. */
final class SentFolder {

  private static final Logger log = LoggerFactory.getLogger(SentFolder.class);

  /** What servers call it that do not mark it (RFC 6154), lower case. */
  private static final Set<String> NAMES =
      Set.of("sent", "sent mail", "sent items", "sent messages", "inbox.sent", "inbox/sent");

  /** Gmail keeps what leaves through its SMTP by itself. */
  private static final String GMAIL = "X-GM-EXT-1";

  private final MailAccount account;
  private final Session session;

  SentFolder(MailAccount account) {
    this.account = account;
    session = Session.getInstance(MailProperties.of("imap", account.imap(), account));
  }

  void keep(OutgoingMail mail) {
    if (!account.imap().isSet()) {
      return;
    }
    try (Store store = open()) {
      Optional<Folder> sent = of(store);
      if (sent.isEmpty() || ((IMAPStore) store).hasCapability(GMAIL)) {
        return;
      }
      // Read only, also for adding to it: closing it otherwise removes what was marked for removal.
      try (Folder folder = sent.get()) {
        folder.open(Folder.READ_ONLY);
        if (!isIn(folder, mail.messageId())) {
          MimeMessage copy = MailWriting.message(session, account, mail);
          copy.setFlag(Flags.Flag.SEEN, true);
          folder.appendMessages(new Message[] {copy});
        }
      }
    } catch (MessagingException e) {
      log.warn("No copy was kept in the folder of sent mail: {}", e.getClass().getSimpleName());
    }
  }

  CarrierAnswer find(List<String> messageIds) {
    if (!account.imap().isSet()) {
      return new CarrierAnswer.Found(List.of(), null);
    }
    try (Store store = open()) {
      Optional<Folder> sent = of(store);
      if (sent.isEmpty()) {
        return new CarrierAnswer.Found(List.of(), null);
      }
      try (Folder folder = sent.get()) {
        folder.open(Folder.READ_ONLY);
        List<CarrierMessage> found = new ArrayList<>();
        for (String id : messageIds) {
          if (!id.isEmpty() && isIn(folder, id)) {
            found.add(taken(id));
          }
        }
        return new CarrierAnswer.Found(found, null);
      }
    } catch (MessagingException e) {
      log.warn("The folder of sent mail could not be read: {}", e.getClass().getSimpleName());
      return new CarrierAnswer.Unavailable("The mailbox cannot be reached.");
    }
  }

  private Store open() throws MessagingException {
    Store store = session.getStore("imap");
    account.login().connect(store, account.imap(), account.user());
    return store;
  }

  static Optional<Folder> of(Store store) throws MessagingException {
    List<Folder> folders = Arrays.asList(store.getDefaultFolder().list("*"));
    for (Folder folder : folders) {
      if (folder instanceof IMAPFolder imap
          && Arrays.asList(imap.getAttributes()).contains("\\Sent")) {
        return Optional.of(folder);
      }
    }
    return folders.stream()
        .filter(folder -> NAMES.contains(folder.getFullName().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static boolean isIn(Folder folder, String messageId) throws MessagingException {
    // The server may look for a part of the header only.
    for (Message found : folder.search(new MessageIDTerm(messageId))) {
      if (found instanceof MimeMessage mail && messageId.equals(mail.getMessageID())) {
        return true;
      }
    }
    return false;
  }

  private static CarrierMessage taken(String messageId) {
    return new CarrierMessage(
        messageId,
        "",
        "",
        "",
        "",
        CarrierMessage.Progress.TAKEN,
        "",
        null,
        "",
        "",
        CarrierAction.FAIL,
        null,
        "");
  }
}
