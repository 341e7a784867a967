package app.ringback.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.channel.mail.MailServer.Security;
import app.ringback.core.Attachment;
import app.ringback.core.ProblemException;
import app.ringback.outbox.MailResult;
import app.ringback.outbox.OutgoingMail;
import app.ringback.outbox.OutgoingMailBuilder;
import app.ringback.testing.mail.TestMailServer;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailWritingTest {

  private static final Instant AT = Instant.parse("2026-03-02T18:00:00Z");

  private final TestMailServer server = new TestMailServer();

  @AfterEach
  void close() {
    server.close();
  }

  private static OutgoingMail mail(String to, String subject, String body, List<String> before) {
    return new OutgoingMail(
        "<0001@brightroofs.example>",
        to,
        subject,
        body,
        List.of(),
        AT,
        before.isEmpty() ? "" : before.getLast(),
        before,
        "unsubscribe-0001");
  }

  private MimeMessage sent(OutgoingMail mail) {
    SmtpMail smtp = new SmtpMail(server.account(TestMailServer.PASSWORD));
    assertThat(smtp.send(mail)).isEqualTo(new MailResult.Accepted());
    assertThat(server.delivered()).hasSize(1);
    return server.delivered().getFirst();
  }

  @Test
  void aMailArrivesWithItsIdDateAndWayOut() throws Exception {
    MimeMessage message = sent(mail("ana@example.com", "Your roof", "Hello\n", List.of()));
    assertThat(message.getMessageID()).isEqualTo("<0001@brightroofs.example>");
    assertThat(message.getSentDate()).isEqualTo(Date.from(AT));
    assertThat(message.getFrom())
        .containsExactly(new InternetAddress("Sam Rivera <sam@brightroofs.example>"));
    assertThat(message.getHeader("List-Unsubscribe", null))
        .isEqualTo("<mailto:sam@brightroofs.example?subject=unsubscribe-0001>");
    assertThat(message.getHeader("In-Reply-To")).isNull();
    assertThat(message.getContentType()).startsWith("multipart/alternative");
  }

  @Test
  void theWordsGoAsPlainTextAndAsSafeHtmlWithLinks() throws Exception {
    String body = "Is 5 < 6 & \"so\"?\n  See https://example.com/a?b=1&c=<i>.\n(http://x.example/)";
    MimeMessage message = sent(mail("ana@example.com", "Roof", body, List.of()));
    Multipart words = (Multipart) message.getContent();
    assertThat(words.getCount()).isEqualTo(2);
    assertThat(words.getBodyPart(0).getContentType())
        .startsWith("text/plain")
        .containsIgnoringCase("utf-8");
    assertThat(words.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat((String) words.getBodyPart(1).getContent())
        .contains("Is 5 &lt; 6 &amp; &quot;so&quot;?<br>")
        .contains("&nbsp; See <a href=\"https://example.com/a?b=1&amp;c=\">")
        .contains("(<a href=\"http://x.example/\">http://x.example/</a>)")
        .doesNotContain("<i>");
  }

  @Test
  void filesGoAlongByteForByteUnderTheirName() throws Exception {
    byte[] picture = new byte[70_000];
    new Random(3).nextBytes(picture);
    byte[] lines = "one\ntwo\r\n.\n".getBytes(StandardCharsets.UTF_8);
    MimeMessage message =
        sent(
            OutgoingMailBuilder.builder(mail("ana@example.com", "Roof", "See", List.of()))
                .attachments(
                    List.of(
                        new Attachment("Dächer, groß.png", "image/png", picture),
                        new Attachment("list.txt", "text/plain", lines)))
                .build());
    assertThat(message.getContentType()).startsWith("multipart/mixed");
    assertThat(TestMailServer.words(message)).isEqualTo("See");
    Multipart parts = (Multipart) message.getContent();
    assertThat(parts.getCount()).isEqualTo(3);
    assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Dächer, groß.png");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("image/png");
    assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
    assertThat(parts.getBodyPart(1).getInputStream()).hasBinaryContent(picture);
    assertThat(parts.getBodyPart(2).getInputStream()).hasBinaryContent(lines);
  }

  @Test
  void everyLetterAndLineArrives() throws Exception {
    String subject = "Zoë, für dich: 12 € ☎ 𝄞 " + "lang ".repeat(30).strip();
    String body = "Grüße\n.\n..\nFrom here\n" + "x".repeat(3_000) + "\n𝄞 ☎ €\n";
    MimeMessage message = sent(mail("ana@example.com", subject, body, List.of()));
    assertThat(message.getSubject()).isEqualTo(subject);
    assertThat(TestMailServer.words(message).strip()).isEqualTo(body.strip());
  }

  @Test
  void aMailAnswersTheConversationBeforeIt() throws Exception {
    List<String> before =
        IntStream.range(0, 20).mapToObj(i -> "<" + "m".repeat(60) + i + "@example.com>").toList();
    MimeMessage message = sent(mail("ana@example.com", "Re: Roof", "Yes", before));
    assertThat(message.getHeader("In-Reply-To", null)).isEqualTo(before.getLast());
    assertThat(message.getHeader("References", null).split("\\s+"))
        .containsExactlyElementsOf(before);
  }

  @Test
  void aDomainWithOtherLettersTravelsInItsAsciiForm() throws Exception {
    MimeMessage message = sent(mail("ana@bücher.example", "Roof", "Hi", List.of()));
    assertThat(message.getAllRecipients())
        .containsExactly(new InternetAddress("ana@xn--bcher-kva.example"));
  }

  @Test
  void anAddressThatCannotBeWrittenFailsWithoutACall() {
    SmtpMail smtp = new SmtpMail(server.account(TestMailServer.PASSWORD));
    assertThat(smtp.send(mail("ana@example..com", "Roof", "Hi", List.of())))
        .isInstanceOf(MailResult.Refused.class);
    assertThat(server.line.connections()).isZero();
  }

  @Test
  void theOpenLineIsForThisMachineOnly() {
    assertThatThrownBy(() -> new MailServer("smtp.example.com", 25, Security.NONE))
        .isInstanceOf(ProblemException.class);
    assertThat(server.account("secret-word").toString()).doesNotContain("secret-word");
  }
}
