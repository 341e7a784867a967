package app.ringback.intake.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** US states and territories by name or code; also from a postal address. */
public final class RegionReader {

  /** "…, Seattle, WA 98101": the state right before the ZIP code, or at the very end. */
  private static final Pattern BEFORE_ZIP =
      Pattern.compile("[,\\s]([A-Za-z][A-Za-z. ]*?)[.,\\s]*\\s\\d{5}(?:-\\d{4})?\\b");

  private static final Pattern AT_END = Pattern.compile(",\\s*([A-Za-z][A-Za-z. ]*)$");
  private static final Pattern COUNTRY =
      Pattern.compile(",?\\s*(?:USA?|U\\.S\\.A?\\.|United States(?: of America)?)\\.?\\s*$");
  private static final int LONGEST = 300;

  private final Map<String, String> codes = new HashMap<>();
  private final Set<String> known = new HashSet<>();

  public RegionReader() {
    for (String line : WordFile.read(RegionReader.class, "us-states.txt")) {
      String[] words = line.split("\\|", -1);
      known.add(words[0]);
      for (String word : words) {
        codes.put(key(word), words[0]);
      }
    }
  }

  /** The two-letter code of a state given by name, abbreviation or code. */
  public Optional<String> code(String text) {
    String word = text.strip();
    if (word.isEmpty() || word.length() > 40) {
      return Optional.empty();
    }
    String key = key(word);
    return Optional.ofNullable(codes.get(key.startsWith("us-") ? key.substring(3) : key));
  }

  /** The state of a postal address in one text. */
  public Optional<String> fromAddress(String address) {
    String text = COUNTRY.matcher(address.strip().replace('\n', ',')).replaceFirst("");
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher zip = BEFORE_ZIP.matcher(text);
    Optional<String> found = Optional.empty();
    while (zip.find()) {
      Optional<String> here = lastWords(zip.group(1));
      found = here.isPresent() ? here : found;
    }
    if (found.isPresent()) {
      return found;
    }
    Matcher end = AT_END.matcher(text);
    return end.find() ? code(end.group(1)) : Optional.empty();
  }

  private Optional<String> lastWords(String words) {
    String[] parts = words.strip().split("[,\\s]+", -1);
    for (int take = Math.min(3, parts.length); take > 0; take--) {
      String tail =
          String.join(" ", java.util.Arrays.copyOfRange(parts, parts.length - take, parts.length));
      Optional<String> code = code(tail);
      if (code.isPresent() && (tail.length() > 2 || known.contains(tail))) {
        return code;
      }
    }
    return Optional.empty();
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "");
  }
}
