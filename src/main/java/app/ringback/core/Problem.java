package app.ringback.core;

/**
 * What a user is told when something cannot be done: what happened, what is safe, what to do. Each
 * is a whole sentence or empty; never a stack trace, never a secret.
 */
public record Problem(String happened, String safe, String mend) {

  /** The three sentences on one line, as the command line prints them. */
  public String line() {
    return String.join(" ", java.util.List.of(happened, safe, mend))
        .replaceAll("\\s+", " ")
        .strip();
  }
}
