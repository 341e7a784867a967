package app.ringback.outbox;

/** What became of one attempt to hand a mail over. Messages are for a salesperson to read. */
public sealed interface MailResult {

  /** The server took it: it answered the final dot with yes. */
  record Accepted() implements MailResult {}

  /** The server could not be reached, or not safely: certainly not sent, and nothing else goes. */
  record NothingLeft(String reason) implements MailResult {}

  /**
   * Certainly not sent, and may go later: the server said "not now" (4xx), or the connection ended
   * before the final dot.
   *
   * @param code of SMTP, empty when the connection ended
   */
  record NotNow(String code, String message) implements MailResult {}

  /** Certainly not sent, for good: the server refused this mail or its recipient (5xx). */
  record Refused(String code, String message) implements MailResult {}

  /** The server does not let the rep in: nothing can be sent until that is mended. */
  record AccountRefused(String code, String message) implements MailResult {}

  /** It may or may not have been taken: the connection ended after the final dot. */
  record Unknown(String reason) implements MailResult {}
}
