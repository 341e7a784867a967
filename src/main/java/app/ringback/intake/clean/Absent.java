package app.ringback.intake.clean;

import java.util.Locale;
import java.util.Set;

/** Texts people and programs write where they have no value. */
public final class Absent {

  private static final Set<String> WORDS =
      Set.of(
          "",
          "-",
          "--",
          "---",
          ".",
          "?",
          "n/a",
          "n.a.",
          "#n/a",
          "none",
          "null",
          "nil",
          "unknown",
          "undefined",
          "(blank)",
          "blank",
          "empty",
          "not provided",
          "not available",
          "no phone",
          "no email",
          "no name",
          "nan",
          "(none)",
          "#ref!",
          "#value!",
          "unbekannt",
          "inconnu",
          "desconocido",
          "sconosciuto");

  private static final int LONGEST = 16;

  private Absent() {}

  /** Whether the text stands for nothing. */
  public static boolean is(String text) {
    String stripped = text.strip();
    return stripped.length() <= LONGEST
        && (WORDS.contains(stripped.toLowerCase(Locale.ROOT)) || stripped.equals("NA"));
  }

  /** The text without surrounding blanks, {@code ""} when it stands for nothing. */
  public static String toEmpty(String text) {
    return is(text) ? "" : text.strip();
  }
}
