package app.ringback.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.channel.mail.MailServer.Security;
import app.ringback.core.Problem;
import app.ringback.intake.mail.MailFolder;
import app.ringback.intake.mail.MailSession;
import app.ringback.intake.mail.MailboxException;
import app.ringback.intake.mail.MailboxException.Kind;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.MailResult;
import app.ringback.outbox.OutgoingMail;
import app.ringback.settings.ProxyRoute;
import app.ringback.testing.SettableClock;
import app.ringback.testing.mail.TestCertificate;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.testing.mail.TlsLine;
import app.ringback.testing.mail.TlsLine.Begins;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail servers by TLS: who is believed, who is not, and what a listener hears. */
class MailTlsTest {

  private static final String ID = "<1@brightroofs.example>";
  private static final String ELSEWHERE = "127.0.0.1";

  @TempDir static Path folder;

  @SuppressWarnings("NullAway.Init")
  private static TestCertificate certificate;

  private final TestMailServer server = new TestMailServer();

  @BeforeAll
  static void makeCertificate() throws Exception {
    certificate = TestCertificate.make(folder);
  }

  @BeforeEach
  void makeSent() throws Exception {
    server.makeSentFolder();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private TlsLine smtp(Security security) throws Exception {
    Begins begins = security == Security.TLS ? Begins.AT_ONCE : Begins.SMTP_STARTTLS;
    return new TlsLine(server.line.port(), begins, certificate);
  }

  private TlsLine imap(Security security) throws Exception {
    Begins begins = security == Security.TLS ? Begins.AT_ONCE : Begins.IMAP_STARTTLS;
    return new TlsLine(server.imapPort(), begins, certificate);
  }

  private static MailAccount account(
      MailServer smtp, MailServer imap, @Nullable SSLSocketFactory trust) {
    return new MailAccount(
        TestMailServer.ADDRESS,
        "Sam Rivera",
        smtp,
        imap,
        TestMailServer.USER,
        new MailLogin.Password(TestMailServer.PASSWORD),
        Duration.ofSeconds(5),
        ProxyRoute.STRAIGHT,
        trust);
  }

  private static MailServer at(String host, TlsLine line, Security security) {
    return new MailServer(host, line.port(), security);
  }

  private static MailResult send(SmtpMail smtp) {
    return smtp.send(mail());
  }

  private static OutgoingMail mail() {
    return new OutgoingMail(
        ID,
        "ana@example.com",
        "Roof",
        "Hi",
        List.of(),
        SettableClock.mondayMorning().instant(),
        "",
        List.of(),
        "unsubscribe-1");
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS", "STARTTLS"})
  void whoIsTrustedGetsThePasswordAndMailGoesBothWays(Security security) throws Exception {
    try (TlsLine out = smtp(security);
        TlsLine in = imap(security)) {
      MailAccount account =
          account(
              at(TestCertificate.HOST, out, security),
              at(TestCertificate.HOST, in, security),
              certificate.trusting());
      SmtpMail smtp = new SmtpMail(account);
      assertThat(smtp.account()).isInstanceOf(CarrierAccount.Ready.class);
      assertThat(send(smtp)).isEqualTo(new MailResult.Accepted());
      assertThat(server.arrived()).hasSize(1);
      smtp.keepCopy(mail());
      assertThat(smtp.find(List.of(ID)))
          .isInstanceOfSatisfying(
              CarrierAnswer.Found.class, found -> assertThat(found.messages()).hasSize(1));
      try (MailSession session = new ImapMailbox(account).connect()) {
        assertThat(session.open(MailFolder.SENT).orElseThrow().after(0, 10)).hasSize(1);
      }
      assertThat(out.overheard()).allMatch(said -> said.matches("EHLO .*|STARTTLS"));
      assertThat(in.overheard())
          .allMatch(said -> said.matches("[A-Z]+[0-9]+ (CAPABILITY|STARTTLS)"));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS", "STARTTLS"})
  void aCertificateNobodyVouchesForIsRefusedBeforeThePasswordIsSaid(Security security)
      throws Exception {
    refused(TestCertificate.HOST, security, null, "nobody this computer trusts vouches for");
  }

  @ParameterizedTest
  @EnumSource(names = {"TLS", "STARTTLS"})
  void aCertificateForAnotherNameIsRefusedBeforeThePasswordIsSaid(Security security)
      throws Exception {
    refused(ELSEWHERE, security, certificate.trusting(), "its certificate is for another name");
  }

  private void refused(String host, Security security, @Nullable SSLSocketFactory trust, String why)
      throws Exception {
    try (TlsLine out = smtp(security);
        TlsLine in = imap(security)) {
      MailAccount account = account(at(host, out, security), at(host, in, security), trust);
      SmtpMail smtp = new SmtpMail(account);
      String said = "There is no safe connection to the mail server: " + why;
      assertThat(send(smtp))
          .isInstanceOfSatisfying(
              MailResult.NothingLeft.class, no -> assertThat(no.reason()).startsWith(said));
      assertThat(smtp.account())
          .isInstanceOfSatisfying(
              CarrierAccount.NotReady.class,
              no -> {
                Problem problem = no.problem();
                assertThat(problem.happened()).startsWith(said);
                assertThat(problem.safe()).isEqualTo("Everything waits in the outbox.");
                assertThat(problem.mend()).contains("smtp_host", "smtp_security");
              });
      assertThatThrownBy(() -> new ImapMailbox(account).connect())
          .isInstanceOfSatisfying(
              MailboxException.class,
              no -> {
                assertThat(no.kind()).isEqualTo(Kind.UNSAFE);
                assertThat(no.reason())
                    .startsWith("There is no safe connection to the mailbox: " + why);
              });
      assertThat(server.arrived()).isEmpty();
      assertThat(out.overheard()).allMatch(line -> line.matches("EHLO .*|STARTTLS"));
      assertThat(in.overheard())
          .allMatch(line -> line.matches("[A-Z]+[0-9]+ (CAPABILITY|STARTTLS)"));
    }
  }

  @Test
  void aServerThatOffersNoTlsIsNotToldThePasswordInstead() {
    MailAccount account =
        account(
            new MailServer(TestCertificate.HOST, server.line.port(), Security.STARTTLS),
            new MailServer(TestCertificate.HOST, server.imapPort(), Security.STARTTLS),
            null);
    assertThat(send(new SmtpMail(account)))
        .isEqualTo(
            new MailResult.NothingLeft(
                "There is no safe connection to the mail server; check its name and security."));
    assertThatThrownBy(() -> new ImapMailbox(account).connect())
        .isInstanceOf(MailboxException.class)
        .hasMessageStartingWith("There is no safe connection to the mailbox; ");
  }
}
