package app.ringback.app.window;

import app.ringback.testing.SettableClock;
import app.ringback.testing.mail.Mails;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.testing.twilio.FakeTwilio;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;

/** A mailbox and an account with some weeks of a rep's life in them. */
final class PastAccounts implements AutoCloseable {

  final TestMailServer mail = new TestMailServer();
  final FakeTwilio twilio;
  private final SettableClock clock;
  private final Instant now;

  PastAccounts(SettableClock clock) throws MessagingException {
    this.clock = clock;
    now = clock.instant();
    twilio = FakeTwilio.start(clock);
    mail.makeSentFolder();
  }

  /** Three leads by mail and one caller; two are answered, the caller's number is called back. */
  void live() {
    leadMail("Jane Doe", "206-555-0101", "jane@example.com", days(40));
    sent("<s1@x>", "jane@example.com", days(40).plus(Duration.ofMinutes(30)));
    inbox("<r1@x>", "jane@example.com", "Re: Your roof", "Yes, please.", days(39));
    leadMail("Bo Dyk", "206-555-0102", "bo@example.com", days(20));
    leadMail("Li Tran", "206-555-0103", "li@example.com", days(10));
    at(days(10).plus(Duration.ofMinutes(2)), () -> twilio.madeText("+12065550103", "Hi Li"));
    at(days(10).plus(Duration.ofMinutes(9)), () -> twilio.receive("+12065550103", "Hello!"));
    at(days(10).plus(Duration.ofMinutes(10)), () -> twilio.receive("+12065550103", "STOP"));
    at(days(5), () -> twilio.receiveCall("+12065550104", "no-answer", -1));
    at(days(5).plus(Duration.ofMinutes(4)), () -> twilio.madeCall("+12065550104", "no-answer", 0));
    at(days(5).plus(Duration.ofMinutes(5)), () -> twilio.madeCall("+12065550105", "busy", 0));
    // Long before, and from a friend.
    leadMail("Too Old", "206-555-0107", "old@example.com", days(100));
    inbox("<f1@x>", "friend@example.org", "Lunch?", "On Friday?", days(3));
  }

  private Instant days(int ago) {
    return now.minus(Duration.ofDays(ago));
  }

  private void at(Instant instant, Runnable happens) {
    clock.set(instant);
    happens.run();
    clock.set(now);
  }

  void leadMail(String name, String phone, String email, Instant at) {
    String body = "Name: " + name + "\nPhone: " + phone + "\nEmail: " + email + "\n";
    String id = "<l" + phone + "@homeleads.example.net>";
    mail.put(
        "INBOX",
        Mails.of("Home Leads <new@homeleads.example.net>", TestMailServer.ADDRESS, id, at)
            .subject("New lead")
            .body(body),
        at);
  }

  private void inbox(String id, String from, String subject, String body, Instant at) {
    mail.put(
        "INBOX",
        Mails.of(from, TestMailServer.ADDRESS, id, at)
            .with("In-Reply-To", "<s1@x>")
            .subject(subject)
            .body(body),
        at);
  }

  private void sent(String id, String to, Instant at) {
    mail.put(
        "Sent",
        Mails.of(TestMailServer.ADDRESS, to, id, at).subject("Your roof").body("Hello"),
        at);
  }

  @Override
  public void close() {
    mail.close();
    twilio.close();
  }
}
