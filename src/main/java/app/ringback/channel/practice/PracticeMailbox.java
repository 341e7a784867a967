package app.ringback.channel.practice;

import app.ringback.intake.mail.MailInbox;
import app.ringback.intake.mail.MailSession;
import java.time.InstantSource;

/** The mailbox of practice: what simulated people write, and what mail servers report. */
public final class PracticeMailbox implements MailInbox {

  private final PracticePost post;

  public PracticeMailbox(long seed, SentItems sent, InstantSource clock) {
    post = new PracticePost(seed, sent, clock);
  }

  @Override
  public String account() {
    return "practice mail";
  }

  @Override
  public String address() {
    return PracticeMail.ADDRESS;
  }

  @Override
  public MailSession connect() {
    return new PracticeMailSession(post);
  }
}
