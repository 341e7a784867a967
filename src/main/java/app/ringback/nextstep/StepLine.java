package app.ringback.nextstep;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One line that says what and when, such as {@code fri 2pm callback}.
 *
 * @param kind what is agreed on, when the line begins or ends with a word for it
 * @param when the rest of the line
 */
public record StepLine(Optional<NextStepKind> kind, String when) {

  private static final Map<NextStepKind, Set<String>> WORDS =
      Map.of(
          NextStepKind.CALLBACK,
          Set.of("callback", "call", "phone", "ring"),
          NextStepKind.APPOINTMENT,
          Set.of("appointment", "appt", "meeting", "meet", "visit", "demo"),
          NextStepKind.SEND,
          Set.of("send", "email", "mail"));

  /** Takes the line apart. */
  public static StepLine of(String line) {
    List<String> words = List.of(line.strip().split("\\s+", -1));
    Optional<NextStepKind> first = kind(words.getFirst());
    if (first.isPresent()) {
      return new StepLine(first, String.join(" ", words.subList(1, words.size())));
    }
    Optional<NextStepKind> last = kind(words.getLast());
    return last.isPresent()
        ? new StepLine(last, String.join(" ", words.subList(0, words.size() - 1)))
        : new StepLine(Optional.empty(), line);
  }

  private static Optional<NextStepKind> kind(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[:,;.]", "");
    return WORDS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
