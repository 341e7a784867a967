package app.ringback.intake.mail;

import org.jspecify.annotations.Nullable;

/** The mailbox cannot be read now. Nothing is lost by that: it is read from where it was left. */
public final class MailboxException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Kind {
    /** The line, the server, or the connection to it. */
    AWAY,
    /** The server does not let the rep in; asking often would lock the mailbox. */
    LOGIN,
    /** Nobody vouches for the server, or its name, port or security is wrong. */
    UNSAFE
  }

  private final Kind kind;

  /**
   * @param reason one sentence for the rep
   */
  public MailboxException(Kind kind, String reason, @Nullable Throwable cause) {
    super(reason, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Why, in one sentence for the rep. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
