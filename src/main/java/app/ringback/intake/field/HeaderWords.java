package app.ringback.intake.field;

import app.ringback.intake.clean.PhoneLabels;
import app.ringback.intake.clean.WordFile;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows what columns, labels and form fields are called in the exports of common programs. */
public final class HeaderWords {

  private static final Set<String> PHONE_WORDS =
      Set.of(
          "phone",
          "telephone",
          "mobile",
          "cell",
          "cellphone",
          "cellular",
          "tel",
          "telefono",
          "telefon",
          "handy",
          "celular",
          "movil",
          "cellulare",
          "telefonnummer",
          "handynummer");

  private static final Set<String> EMAIL_WORDS =
      Set.of("email", "mail", "emailaddress", "correo", "courriel");

  private final Map<String, LeadField> words = new HashMap<>();
  private final Set<String> traps;

  public HeaderWords() {
    for (String line : WordFile.read(HeaderWords.class, "header-words.txt")) {
      int colon = line.indexOf(':');
      LeadField field =
          LeadField.valueOf(line.substring(0, colon).toUpperCase(java.util.Locale.ROOT));
      for (String word : line.substring(colon + 1).split("\\|", -1)) {
        words.putIfAbsent(word.strip(), field);
      }
    }
    traps =
        WordFile.read(HeaderWords.class, "header-traps.txt").stream()
            .map(HeaderText::stems)
            .collect(Collectors.toCollection(HashSet::new));
  }

  /** How sure a header is about its field. */
  public enum Certainty {
    /** The header is a known name of the field. */
    NAMED,
    /** The header has a word of the field; values decide. */
    HINTED,
    /** The header names somebody else or a remark; values must not decide. */
    CLOSED,
    /** The header says nothing known. */
    OPEN
  }

  /**
   * What a header says.
   *
   * @param label the kind of number or address, such as {@code mobile}; may be empty
   * @param number the number in the header ("Phone 2 - Value" is 2), 0 without one
   */
  public record Meaning(LeadField field, Certainty certainty, String label, int number) {}

  /** What the header means; never {@code IGNORE}. */
  public Meaning meaning(String header) {
    String text = HeaderText.normal(header);
    int number = HeaderText.number(text);
    String plain = HeaderText.withoutNumbers(text);
    Optional<LeadField> label = labelField(plain);
    if (label.isPresent()) {
      return new Meaning(label.get(), Certainty.NAMED, "", number);
    }
    LeadField named = words.getOrDefault(text, words.get(plain));
    if (named == null) {
      named = words.get(HeaderText.joined(plain));
    }
    if (named == null) {
      named = optOut(plain).orElse(null);
    }
    if (named != null) {
      return new Meaning(named, Certainty.NAMED, kind(named, text), number);
    }
    if (isTrap(plain)) {
      return new Meaning(LeadField.CUSTOM, Certainty.CLOSED, "", number);
    }
    return hinted(plain)
        .map(field -> new Meaning(field, Certainty.HINTED, kind(field, text), number))
        .orElseGet(() -> new Meaning(LeadField.CUSTOM, Certainty.OPEN, "", number));
  }

  private static String kind(LeadField field, String text) {
    return field == LeadField.PHONE || field == LeadField.EMAIL ? PhoneLabels.of(text) : "";
  }

  private static Optional<LeadField> hinted(String plain) {
    Set<String> tokens =
        new HashSet<>(Arrays.asList(plain.replace("e mail", "email").split(" ", -1)));
    if (tokens.stream().anyMatch(EMAIL_WORDS::contains)) {
      return Optional.of(LeadField.EMAIL);
    }
    return tokens.stream().anyMatch(PHONE_WORDS::contains)
        ? Optional.of(LeadField.PHONE)
        : Optional.empty();
  }

  private static Optional<LeadField> labelField(String plain) {
    return switch (plain) {
      case "phone type", "phone label", "telephone type" -> Optional.of(LeadField.PHONE_LABEL);
      case "email type", "email label", "e mail type", "e mail label" ->
          Optional.of(LeadField.EMAIL_LABEL);
      default -> Optional.empty();
    };
  }

  /** Columns such as {@code DNC Status} or {@code Opted out of email: Marketing}. */
  private static Optional<LeadField> optOut(String plain) {
    if (plain.contains("reason")) {
      return Optional.empty();
    }
    if (plain.startsWith("dnc ") || plain.startsWith("do not call")) {
      return Optional.of(LeadField.OPT_OUT_CALL);
    }
    if (plain.startsWith("opted out of email") || plain.startsWith("unsubscribed ")) {
      return Optional.of(LeadField.OPT_OUT_EMAIL);
    }
    return plain.startsWith("dnd ") || plain.startsWith("do not contact")
        ? Optional.of(LeadField.OPT_OUT_ALL)
        : Optional.empty();
  }

  private boolean isTrap(String plain) {
    List<String> tokens = List.of(HeaderText.stems(plain).split(" ", -1));
    for (int from = 0; from < tokens.size(); from++) {
      if (traps.contains(tokens.get(from))
          || (from + 1 < tokens.size()
              && traps.contains(tokens.get(from) + " " + tokens.get(from + 1)))) {
        return true;
      }
    }
    return false;
  }
}
