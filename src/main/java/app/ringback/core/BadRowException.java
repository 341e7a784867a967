package app.ringback.core;

/** A row of JSON that cannot be taken; the message is a sentence for the user. */
public final class BadRowException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BadRowException(String reason) {
    super(reason);
  }

  /** Why, as a sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
