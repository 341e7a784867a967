package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.MailEvent;
import app.ringback.timeline.MailExtras;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** E-mail on the timeline: answers with what they quote folded, and what no person wrote. */
class MailEntriesTest extends PanesWindow {

  private static final String QUOTE =
      "\n\nOn Mon, Nov 23, 2026 at 9:00 AM Sam Rivera <sam@brightroofs.example> wrote:\n"
          + "> Hello Jane,\n> is Friday fine?";

  @Test
  void answersAbsencesAndBouncesAreToldApartAndQuotesAreFolded() throws Exception {
    Lead jane = jane();
    Instant now = clock.instant();
    store(
        jane,
        entry(jane, ActivityKind.EMAIL, now.minus(Duration.ofHours(5)))
            .direction("out")
            .status("sent")
            .subject("Your roof")
            .body("Hello Jane,\nis Friday fine?")
            .build(),
        entry(jane, ActivityKind.EMAIL, now.minus(Duration.ofHours(4)))
            .direction("in")
            .automatic(true)
            .event(MailEvent.BOUNCE.code())
            .subject("Undelivered Mail Returned to Sender")
            .body("I'm sorry to have to inform you that your message could not be delivered.")
            .build(),
        entry(jane, ActivityKind.EMAIL, now.minus(Duration.ofHours(3)))
            .direction("in")
            .automatic(true)
            .event(MailEvent.AUTO_REPLY.code())
            .subject("Automatic reply: Your roof")
            .body("I am away.")
            .extra(MailExtras.of(Optional.of(LocalDate.of(2026, 12, 1)), List.of(), 0))
            .build(),
        entry(jane, ActivityKind.EMAIL, now.minus(Duration.ofMinutes(9)))
            .direction("in")
            .subject("Re: Your roof")
            .body("Friday is fine." + QUOTE)
            .extra(MailExtras.of(Optional.empty(), List.of("roof.jpg", "plan.pdf"), 48_000_000))
            .build());
    open(jane);
    size(1280, 800);
    picture("mail-entries-1280");
    List<String> shown = labels();
    assertThat(shown)
        .anyMatch(text -> text.equals("E-mail to Jane came back"))
        .anyMatch(text -> text.startsWith("Automatic answer: Jane is back on "))
        .anyMatch(text -> text.equals("Friday is fine. …"))
        .anyMatch(text -> text.contains("2 files attached, in your mailbox: roof.jpg, plan.pdf"))
        .anyMatch(text -> text.contains("Of 48 MB only the beginning"))
        .noneMatch(text -> text.contains("> Hello Jane"));
    size(1024, 640);
    picture("mail-entries-1024");
  }

  private List<String> labels() {
    return robot.lookup(".label").queryAllAs(Label.class).stream().map(Label::getText).toList();
  }
}
