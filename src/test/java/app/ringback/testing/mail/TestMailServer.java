package app.ringback.testing.mail;

import app.ringback.channel.mail.MailAccount;
import app.ringback.channel.mail.MailLogin;
import app.ringback.channel.mail.MailServer;
import app.ringback.channel.mail.MailServer.Security;
import com.icegreen.greenmail.imap.AuthorizationException;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;

/** A real SMTP and IMAP server with the rep's mailbox, and a line to it that can break. */
public final class TestMailServer implements AutoCloseable {

  public static final String ADDRESS = "sam@brightroofs.example";
  public static final String USER = "sam";
  public static final String PASSWORD = "a-secret";

  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", "smtp"), new ServerSetup(0, "127.0.0.1", "imap")
          });
  public final BreakingLine line;
  private final CuttingLine imap;

  public TestMailServer() {
    server.setUser(ADDRESS, USER, PASSWORD);
    server.start();
    line = new BreakingLine(server.getSmtp().getPort());
    imap = new CuttingLine(server.getImap().getPort());
  }

  public int imapPort() {
    return imap.port();
  }

  /** The mailbox over the line that can break, without a place to look for sent mail. */
  public MailAccount account(String password) {
    return account(new MailServer("127.0.0.1", line.port(), Security.NONE), noImap(), password);
  }

  /** The same with a folder of sent mail to look in. */
  public MailAccount accountWithImap() {
    return mailbox(line.port(), imapPort());
  }

  /** A mailbox by TLS, at a server with a certificate nobody vouches for. */
  public MailAccount accountByTls(ServerSocket stranger) {
    return account(
        new MailServer("127.0.0.1", stranger.getLocalPort(), Security.TLS), noImap(), PASSWORD);
  }

  /** Shows its own certificate to whoever calls first, and greets who believes it. */
  public static ServerSocket stranger() throws IOException {
    ServerSocket listener =
        new DummySSLServerSocketFactory()
            .createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    Thread.ofVirtual()
        .start(() -> {
          try (Socket caller = listener.accept()) {
            caller.getOutputStream().write("220 Hello\r\n".getBytes(StandardCharsets.US_ASCII));
          } catch (IOException e) {
            // The caller did not believe it, as it should not.
          }
        });
    return listener;
  }

  /** The mailbox at a port where nobody listens. */
  public MailAccount unreachable() {
    return account(new MailServer("127.0.0.1", 1, Security.NONE), noImap(), PASSWORD);
  }

  private static MailServer noImap() {
    return new MailServer("", 993, Security.TLS);
  }

  private static MailAccount account(MailServer smtp, MailServer imap, String password) {
    return new MailAccount(
        ADDRESS,
        "Sam Rivera",
        smtp,
        imap,
        USER,
        new MailLogin.Password(password),
        Duration.ofMillis(600));
  }

  /** Everything in any mailbox here, the rep's folder of sent mail included. */
  public List<MimeMessage> delivered() {
    List<MimeMessage> delivered = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      delivered.add(message);
    }
    return delivered;
  }

  /** What arrived in the mailboxes of others than the rep, each in the order it came. */
  public List<MimeMessage> arrived() {
    List<MimeMessage> arrived = new ArrayList<>();
    ImapHostManager folders = server.getManagers().getImapHostManager();
    for (GreenMailUser user : server.getUserManager().listUser()) {
      if (!user.getLogin().equals(USER)) {
        for (StoredMessage message : folders.getFolder(user, "INBOX").getMessages()) {
          arrived.add(message.getMimeMessage());
        }
      }
    }
    return arrived;
  }

  /** The plain words of a mail, wherever they are in it. */
  public static String words(MimeMessage mail) throws MessagingException, IOException {
    Object content = mail.getContent();
    while (content instanceof Multipart parts) {
      content = parts.getBodyPart(0).getContent();
    }
    return ((String) content).replace("\r\n", "\n");
  }

  /** The rep's mailbox at these ports of this machine. */
  public static MailAccount mailbox(int smtpPort, int imapPort) {
    return account(
        new MailServer("127.0.0.1", smtpPort, Security.NONE),
        new MailServer("127.0.0.1", imapPort, Security.NONE),
        PASSWORD);
  }

  /** Makes the folder of sent mail. */
  public void makeSentFolder() throws MessagingException {
    try (Store store = store()) {
      store.getFolder("Sent").create(Folder.HOLDS_MESSAGES);
    }
  }

  /** Puts a mail into the folder of sent mail, as servers do that keep what leaves. */
  public void putIntoSent(MimeMessage message) throws MessagingException {
    try (Store store = store()) {
      store.getFolder("Sent").appendMessages(new Message[] {message});
    }
  }

  /** The Message-IDs in the folder of sent mail. */
  public List<String> sent() throws MessagingException {
    try (Store store = store()) {
      Folder sent = store.getFolder("Sent");
      sent.open(Folder.READ_ONLY);
      List<String> ids = new ArrayList<>();
      for (Message message : sent.getMessages()) {
        ids.add(((MimeMessage) message).getMessageID());
      }
      sent.close(false);
      return ids;
    }
  }

  /** A mail lands in the rep's folder, as its server would write it down. */
  public void put(String folder, String mail, Instant received) {
    try {
      MimeMessage message =
          new MimeMessage(
              Session.getInstance(new Properties()),
              new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
      folder(folder).appendMessage(message, new Flags(), Date.from(received));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The folder is lost and made anew, empty: ids of mails begin again. */
  public void remake(String folder) {
    try {
      GreenMailUser rep = rep();
      ImapHostManager folders = server.getManagers().getImapHostManager();
      long before = folder(folder).getUidValidity();
      // The server takes the time for the validity, which may stand still for a moment.
      do {
        folders.deleteMailbox(rep, folder);
        folders.createMailbox(rep, folder);
      } while (folder(folder).getUidValidity() == before);
    } catch (FolderException | AuthorizationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rep clears the folder, as one does who is done with what is in it. */
  public void clear(String folder) {
    folder(folder).deleteAllMessages();
  }

  /** The flags of every mail in the folder. */
  public List<Flags> flags(String folder) {
    return folder(folder).getMessages().stream().map(StoredMessage::getFlags).toList();
  }

  private MailFolder folder(String name) {
    return server.getManagers().getImapHostManager().getFolder(rep(), name);
  }

  /** The mailbox lets in who shows this, as password or as token, and nobody else. */
  public void opensBy(String secret) {
    rep().setPassword(secret);
  }

  private GreenMailUser rep() {
    return server.getUserManager().getUser(USER);
  }

  /** The mailbox to be read at another port than the server's own. */
  public MailAccount accountToRead(int imapPort) {
    return mailbox(line.port(), imapPort);
  }

  private Store store() throws MessagingException {
    Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect("127.0.0.1", imapPort(), USER, PASSWORD);
    return store;
  }

  @Override
  public void close() {
    server.stop();
    line.close();
    imap.close();
  }
}
