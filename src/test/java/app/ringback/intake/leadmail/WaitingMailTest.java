package app.ringback.intake.leadmail;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.mail.MimeOpening;
import app.ringback.intake.IntakeBook;
import app.ringback.intake.example.MailRules;
import app.ringback.intake.file.ReadFiles;
import app.ringback.intake.mail.MailEnvelope;
import app.ringback.intake.mail.MailMessage;
import app.ringback.lead.Lead;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mails of a source that is paused wait, whatever becomes of the mailbox. */
class WaitingMailTest {

  @TempDir Path folder;

  private static MailMessage sample(String name) throws Exception {
    String raw = Files.readString(ReadFiles.sample(name), StandardCharsets.ISO_8859_1);
    MailEnvelope envelope =
        new MailEnvelope(
            1,
            "<m@x>",
            List.of(),
            "x@y",
            List.of(),
            "",
            null,
            null,
            raw.length(),
            "",
            MailEnvelope.Sign.PERSON);
    return new MailMessage(envelope, "", List.of(), null, raw, false, "");
  }

  @Test
  void mailsOfAPausedSourceAreTakenOnceItGoesOn() throws Exception {
    try (IntakeBook desk = new IntakeBook(folder)) {
      desk.book.clock.set(Instant.parse("2026-03-02T18:06:00Z"));
      Set<String> paused = new HashSet<>(Set.of("Home Leads"));
      MailLeads leads =
          new MailLeads(
              new MailReading(new MimeOpening(), MailSenders.UNKNOWN, MailRules.NONE),
              desk.desk,
              ReadFiles::options,
              paused::contains);
      for (String name : List.of("label-lead.eml", "adf-lead.eml", "label-lead.eml")) {
        MailMessage mail = sample(name);
        desk.book.transactions().run(tx -> leads.take(tx, mail, desk.book.clock.instant()));
      }
      assertThat(desk.leads()).extracting(Lead::fullName).containsExactly("Ruth Makinde");
      leads.takeWaiting(desk.book.transactions(), desk.book.clock);
      assertThat(desk.leads()).hasSize(1);

      desk.book.clock.advance(Duration.ofHours(1));
      paused.clear();
      leads.takeWaiting(desk.book.transactions(), desk.book.clock);
      assertThat(desk.leads())
          .extracting(Lead::fullName)
          .containsExactly("Ruth Makinde", "Bronwen Ashdown");
      Lead bronwen = desk.leads().getLast();
      assertThat(bronwen.arrivedAt()).isEqualTo(Instant.parse("2026-03-02T18:05:30Z"));
      leads.takeWaiting(desk.book.transactions(), desk.book.clock);
      assertThat(desk.leads()).hasSize(2);
    }
  }
}
