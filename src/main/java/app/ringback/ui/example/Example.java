package app.ringback.ui.example;

import app.ringback.intake.example.MailRule;
import app.ringback.intake.mime.OpenedMail;
import java.util.List;

/**
 * A mail on which fields are marked.
 *
 * @param text its words, as they are marked and found again
 * @param source what the lead's source is called
 * @param rules what was learned for its sender before, the newest first
 */
public record Example(OpenedMail mail, String text, String source, List<MailRule> rules) {

  public Example {
    rules = List.copyOf(rules);
  }

  String sender() {
    return mail.from();
  }
}
