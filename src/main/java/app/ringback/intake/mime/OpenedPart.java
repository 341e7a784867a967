package app.ringback.intake.mime;

/**
 * A text of a mail.
 *
 * @param name of the attached file, may be empty
 * @param text decoded; lines ended by LF
 */
public record OpenedPart(Kind kind, String name, String text) {

  /** What kind of text it is. */
  public enum Kind {
    PLAIN,
    HTML,
    /** An attached file that may hold a lead. */
    FILE
  }
}
