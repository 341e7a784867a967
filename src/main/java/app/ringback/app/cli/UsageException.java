package app.ringback.app.cli;

/** The command was used wrongly: exit code 2. The message is a sentence for the user. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
