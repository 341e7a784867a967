package app.ringback.channel.practice;

import java.time.Duration;

/** What becomes of a mail to a simulated person. */
sealed interface MailPlan {

  /** They write back. */
  record Answers(String words, Duration after) implements MailPlan {}

  /** Their mailbox says that they are away. */
  record Away(Duration after) implements MailPlan {}

  /** They unsubscribe. */
  record Unsubscribes(Duration after) implements MailPlan {}

  /** Taken at first; then a mail server reports that there is no such mailbox. */
  record ComesBack(Duration after) implements MailPlan {}

  /** The address is refused at once. */
  record Refused() implements MailPlan {}

  /** Nothing is ever heard of it. */
  record Silence() implements MailPlan {}
}
