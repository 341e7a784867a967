package app.ringback.intake.clean;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads names as people and forms write them. */
public final class NameCleaner {

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "sir",
          "madam",
          "rev",
          "reverend",
          "hon",
          "capt",
          "herr",
          "frau",
          "señor",
          "señora",
          "srta",
          "sra",
          "mme",
          "mlle",
          "monsieur",
          "madame",
          "dott",
          "sig",
          "signor",
          "signora");

  private static final Set<String> SUFFIXES =
      Set.of(
          "jr", "sr", "ii", "iii", "iv", "md", "phd", "esq", "cpa", "dds", "dvm", "rn", "mba",
          "junior", "senior", "do", "jd");

  /** Suffixes that are also words of a name unless they are written in capitals or with a dot. */
  private static final Set<String> ONLY_IN_CAPITALS = Set.of("do", "md", "rn", "jd", "iv");

  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "de", "la", "der", "den", "del", "della", "di", "da", "do", "dos", "das",
          "du", "le", "ten", "ter", "te", "bin", "ibn", "al", "el", "af", "av", "zu", "zur", "vom",
          "st.", "mac", "los", "las", "'t", "lo");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]+");
  private static final int LONGEST = 1000;

  /** A whole name: "Last, First" by the comma, else the last word with its particles is last. */
  public PersonName full(String text) {
    String name = usable(text);
    int comma = name.indexOf(',');
    if (comma > 0) {
      return byComma(name.substring(0, comma), name.substring(comma + 1));
    }
    return byWords(words(name));
  }

  /** The text of a first-name or last-name column: titles and suffixes off. */
  public String part(String text) {
    String name = usable(text);
    return name.isEmpty() ? "" : String.join(" ", bare(words(name.replace(',', ' '))));
  }

  private PersonName byComma(String before, String after) {
    List<String> rest = words(after.replace(',', ' '));
    if (rest.isEmpty() || rest.stream().allMatch(NameCleaner::isSuffix)) {
      return byWords(words(before));
    }
    return new PersonName(String.join(" ", bare(rest)), String.join(" ", bare(words(before))));
  }

  private PersonName byWords(List<String> given) {
    List<String> words = bare(given);
    if (words.isEmpty()) {
      return PersonName.NONE;
    }
    if (words.size() == 1) {
      // "Mrs. Frost" is the family; "Frost" alone is how people are called.
      return given.size() > 1 && isTitle(given.getFirst())
          ? new PersonName("", words.getFirst())
          : new PersonName(words.getFirst(), "");
    }
    int last = words.size() - 1;
    while (last > 1 && PARTICLES.contains(words.get(last - 1).toLowerCase(Locale.ROOT))) {
      last--;
    }
    return new PersonName(
        String.join(" ", words.subList(0, last)),
        String.join(" ", words.subList(last, words.size())));
  }

  private static String usable(String text) {
    String name = text.strip();
    boolean none =
        name.length() > LONGEST
            || Absent.is(name)
            || name.indexOf('@') >= 0
            || name.startsWith("<")
            || NO_LETTER.matcher(name).matches()
            || name.equalsIgnoreCase("unknown unknown");
    return none ? "" : name;
  }

  private static List<String> words(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : Arrays.asList(BLANKS.split(stripped, -1));
  }

  private static List<String> bare(List<String> words) {
    List<String> kept = new ArrayList<>(words);
    while (kept.size() > 1 && isTitle(kept.getFirst())) {
      kept.removeFirst();
    }
    while (kept.size() > 1 && isSuffix(kept.getLast())) {
      kept.removeLast();
    }
    return kept;
  }

  private static boolean isTitle(String word) {
    return TITLES.contains(key(word));
  }

  private static boolean isSuffix(String word) {
    String key = key(word);
    return SUFFIXES.contains(key)
        && (!ONLY_IN_CAPITALS.contains(key)
            || word.indexOf('.') >= 0
            || word.equals(word.toUpperCase(Locale.ROOT)));
  }

  private static String key(String word) {
    return word.replace(".", "").toLowerCase(Locale.ROOT);
  }
}
