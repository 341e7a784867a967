package app.ringback.testing.mail;

import java.util.Map;

/**
 * A made-up mail and what must come out of it.
 *
 * @param text as it comes over the line
 * @param fields what the lead is to have, by the field's name; nothing when it is no lead
 */
public record MadeMail(
    String id, Kind kind, String layout, String text, Map<String, String> fields) {

  /** What a mail is. */
  public enum Kind {
    LEAD,
    /** A lead's, but broken: nobody can say what of it is understood, only that it is kept. */
    MALFORMED,
    OTHER
  }

  public MadeMail {
    fields = Map.copyOf(fields);
  }
}
