package app.ringback.intake.example;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How mails of one sender are read.
 *
 * @param sender the address they come from, lower case
 * @param source what their leads' source is called; empty for what the mail itself says
 */
public record MailRule(UUID id, String sender, String source, List<Mark> marks, Instant madeAt) {

  public MailRule {
    marks = List.copyOf(marks);
  }
}
