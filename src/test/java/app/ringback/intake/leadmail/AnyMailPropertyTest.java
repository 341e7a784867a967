package app.ringback.intake.leadmail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.mail.MimeOpening;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.example.Learning;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.example.MailRules;
import app.ringback.intake.example.Mark;
import app.ringback.intake.example.Marking;
import app.ringback.intake.example.RuleReading;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.file.ReadFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Assertions;

/**
 * Whatever comes as a mail: something is said of it, nothing is thrown, and it takes no long time.
 */
class AnyMailPropertyTest {

  private static final MailReading READING =
      new MailReading(new MimeOpening(), MailSenders.UNKNOWN, MailRules.NONE);
  private static final Cleaners CLEANERS = Cleaners.shipped();

  private static final List<String> PIECES =
      List.of(
          "Name: Ann Lee\n",
          "Phone: 206-555-0160\n",
          "Email: ann@example.com\n",
          "Comments:\n",
          "\n",
          "--b\n",
          "--b--\n",
          "Content-Type: multipart/mixed; boundary=b\n",
          "Content-Type: text/html\n",
          "Content-Type: message/rfc822\n",
          "Content-Type: text/plain;" + " charset=\"x\n",
          "Content-Transfer-Encoding: base64\n",
          "Subject: New lead - A B\n",
          "Subject: =?utf-8?q?=C3?=\n",
          "From: \"A <a@b.example>\n",
          "Date: yesterday\n",
          "<table><tr><td>Name</td><td>",
          "</table>",
          "<meta name=\"lead_name\" content=\"A",
          "\">",
          "<meta name=lead_information_version content=1.0>",
          "&lt;adf&gt;",
          "<adf><prospect>",
          "---- Forwarded message ----\nFrom: x@y.example\nSubject: z\nTo: q\n\n",
          "> ",
          "\t",
          ": ",
          " - ",
          "\u0000",
          "\ud83d",
          "é",
          "%",
          "begin 644 x\n");

  @Property(tries = 400)
  void anythingIsReadAsAMail(@ForAll("mails") String mail) {
    assertThat(READING.read(mail.getBytes(StandardCharsets.UTF_8), false, ReadFiles.options()))
        .isNotNull();
  }

  @Property(tries = 8)
  void repeatedPiecesTakeNoLongTime(@ForAll("pieces") String piece) {
    byte[] mail =
        ("Content-Type: text/html\n\n" + piece.repeat((1 << 19) / piece.length()))
            .getBytes(StandardCharsets.UTF_8);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> READING.read(mail, false, ReadFiles.options()));
  }

  @Property(tries = 200)
  void anyMarkIsFoundAgainInItsOwnMail(
      @ForAll("mails") String text,
      @ForAll @IntRange(max = 400) int from,
      @ForAll @IntRange(min = 1, max = 60) int length) {
    int start = Math.min(from, text.length());
    int end = Math.min(start + length, text.length());
    var marks = Learning.marks(text, List.of(new Marking(LeadField.PHONE, start, end)));
    MailRule rule = new MailRule(new UUID(0, 1), "a@b.example", "", marks, Instant.EPOCH);
    boolean found = RuleReading.read(rule, text, new LeadDraft(CLEANERS, ReadFiles.options()));
    boolean isPlain =
        text.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 127)) && !marks.isEmpty();
    assertThat(found || !isPlain).isTrue();
  }

  @Property(tries = 8)
  void noMailMakesARuleSearchForLong(@ForAll("pieces") String piece) {
    String line = piece.replace("\n", " ") + "a".repeat(500) + " ".repeat(500);
    String mail = (line + "\n").repeat(500);
    List<Mark> marks =
        List.of(
            new Mark(LeadField.NAME, "a", "b", "", 0, false),
            new Mark(LeadField.PHONE, "", "b", "", 0, true),
            new Mark(LeadField.EMAIL, "a a", "", "", 0, false));
    MailRule rule = new MailRule(new UUID(0, 1), "a@b.example", "", marks, Instant.EPOCH);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> RuleReading.read(rule, mail, new LeadDraft(CLEANERS, ReadFiles.options())));
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> mails() {
    Arbitrary<String> any =
        Arbitraries.oneOf(
                Arbitraries.of(PIECES),
                Arbitraries.of(PIECES),
                Arbitraries.of(PIECES),
                Arbitraries.strings().ofMaxLength(10))
            .list()
            .ofMaxSize(60)
            .map(pieces -> String.join("", pieces));
    return Combinators.combine(Arbitraries.of("", "From: a@b.example\nSubject: x\n"), any)
        .as((head, rest) -> head + rest);
  }
}
