package app.ringback.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who owns which leads, written as {@code "WA, OR: Ana; CA: Luis"}: the first part that fits
 * decides.
 */
public record OwnerRules(List<Part> parts) {

  /** Nobody in particular. */
  public static final OwnerRules NONE = new OwnerRules(List.of());

  public OwnerRules {
    parts = List.copyOf(parts);
  }

  /** Some words, in lower case, and whose the leads with one of them are. */
  public record Part(List<String> words, String owner) {

    public Part {
      words = List.copyOf(words);
    }
  }

  /**
   * Reads the rules.
   *
   * @throws IllegalArgumentException saying what is wrong with them
   */
  public static OwnerRules parse(String text) {
    List<Part> parts = new ArrayList<>();
    for (String part : text.split(";", -1)) {
      if (!part.isBlank()) {
        parts.add(part(part));
      }
    }
    return new OwnerRules(parts);
  }

  private static Part part(String text) {
    int colon = text.lastIndexOf(':');
    String owner = colon < 0 ? "" : text.substring(colon + 1).strip();
    List<String> words =
        colon < 0
            ? List.of()
            : List.of(text.substring(0, colon).split(",", -1)).stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    if (owner.isEmpty() || words.isEmpty()) {
      throw new IllegalArgumentException("rules such as \"WA, OR: Ana; CA: Luis\" are wanted");
    }
    return new Part(words, owner);
  }

  /** Whose a lead with exactly this code is, such as a state's. */
  Optional<String> ownerOfCode(String code) {
    String wanted = code.strip().toLowerCase(Locale.ROOT);
    return parts.stream()
        .filter(part -> part.words().contains(wanted))
        .map(Part::owner)
        .findFirst();
  }

  /** Whose a lead is in whose text one of the words stands. */
  Optional<String> ownerOfWords(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    return parts.stream()
        .filter(part -> part.words().stream().anyMatch(words::contains))
        .map(Part::owner)
        .findFirst();
  }
}
