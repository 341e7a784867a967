package app.ringback.compliance.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words that end or begin contact.
 *
 * @param optOut whole messages that opt out, lower case
 * @param carrier those the carrier answers by itself
 * @param start whole messages that lift the block on texts
 * @param help whole messages that ask who is writing
 * @param phrases what in free text may mean an opt-out
 */
public record OptOutTerms(
    Set<String> optOut,
    Set<String> carrier,
    Set<String> start,
    Set<String> help,
    List<Pattern> phrases,
    String citation) {

  public OptOutTerms {
    optOut = Set.copyOf(optOut);
    carrier = Set.copyOf(carrier);
    start = Set.copyOf(start);
    help = Set.copyOf(help);
    phrases = List.copyOf(phrases);
  }
}
