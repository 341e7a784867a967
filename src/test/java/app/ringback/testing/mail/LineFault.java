package app.ringback.testing.mail;

/**
 * What happens to one connection.
 *
 * @param at the moment it happens
 */
public record LineFault(Moment at, Kind kind, String answer) {

  /** A step of a hand-over, in order. */
  public enum Moment {
    EHLO,
    AUTH,
    MAIL,
    RCPT,
    DATA,
    /** The line with the final dot. */
    DOT
  }

  /** How it goes wrong. */
  public enum Kind {
    /** The line breaks; the server never got the command. */
    CUT_BEFORE,
    /** The server got it and acted on it; the line breaks before its answer comes through. */
    CUT_AFTER,
    /** The server got it; its answer never comes. */
    SILENT_AFTER,
    /** The server never got it, and somebody answers in its place. */
    ANSWER
  }

  public static LineFault cutBefore(Moment at) {
    return new LineFault(at, Kind.CUT_BEFORE, "");
  }

  public static LineFault cutAfter(Moment at) {
    return new LineFault(at, Kind.CUT_AFTER, "");
  }

  public static LineFault silentAfter(Moment at) {
    return new LineFault(at, Kind.SILENT_AFTER, "");
  }

  public static LineFault answer(Moment at, int code) {
    return new LineFault(at, Kind.ANSWER, code + " said the test");
  }
}
