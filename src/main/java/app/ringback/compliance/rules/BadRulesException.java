package app.ringback.compliance.rules;

import org.jspecify.annotations.Nullable;

/** A rules file that cannot be used; the message says where and why, without a full stop. */
public final class BadRulesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadRulesException(String message) {
    this(message, null);
  }

  BadRulesException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** What is wrong, as a part of a sentence. */
  public String why() {
    return String.valueOf(getMessage());
  }
}
