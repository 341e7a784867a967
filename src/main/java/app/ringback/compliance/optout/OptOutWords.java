package app.ringback.compliance.optout;

import app.ringback.compliance.rules.OptOutTerms;
import app.ringback.compliance.rules.Rules;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads what a message says about being contacted, by the words of the rules. */
public final class OptOutWords {

  private static final Pattern AROUND =
      Pattern.compile("^[\\p{P}\\p{S}\\s\\p{Cf}]+|[\\p{P}\\p{S}\\s\\p{Cf}]+$");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cf}]+");

  /** What a phone sends for a thumb put up: the words in it are ours, not the lead's. */
  private static final Pattern REACTION =
      Pattern.compile(
          "^\\s*(?:liked|loved|disliked|laughed at|emphasized|questioned|reacted \\S+ to"
              + "|removed an? \\w+ from)\\s+[“\"].*[”\"]\\s*$",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Where a mail begins to quote the one it answers. */
  private static final Pattern QUOTE =
      Pattern.compile(
          "(?m)^(?:>.*|On .{5,200}wrote:.*|-{2,} ?Original Message.*|_{10,}.*|From: .*)$");

  /** Our own line, quoted back. */
  private static final Pattern OWN_LINE =
      Pattern.compile("(?i)(?:reply|text) stop to (?:opt out|unsubscribe|cancel|end|stop)");

  private final Supplier<Rules> rules;

  public OptOutWords(Supplier<Rules> rules) {
    this.rules = rules;
  }

  /**
   * What a lead's own message says; only what they wrote themselves counts, not what they quote.
   */
  public Meaning of(String message) {
    if (REACTION.matcher(message).matches()) {
      return Meaning.NONE;
    }
    OptOutTerms terms = rules.get().words();
    String own = own(message);
    String word = AROUND.matcher(plain(own)).replaceAll("");
    if (terms.optOut().contains(word)) {
      return Meaning.OPT_OUT;
    }
    if (terms.start().contains(word)) {
      return Meaning.START;
    }
    if (terms.help().contains(word)) {
      return Meaning.HELP;
    }
    return sounds(terms, own) ? Meaning.MAY_BE_OPT_OUT : Meaning.NONE;
  }

  /** Whether a note of the rep's tells of an opt-out: it is asked about, never obeyed by itself. */
  public boolean noteTells(String note) {
    OptOutTerms terms = rules.get().words();
    return terms.optOut().contains(AROUND.matcher(plain(note)).replaceAll(""))
        || sounds(terms, note);
  }

  /** Whether the carrier has answered this message by itself: its own list, and only that. */
  public boolean carrierAnswers(String message) {
    return rules.get().words().carrier().contains(message.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean sounds(OptOutTerms terms, String text) {
    String plain = AROUND.matcher(plain(text)).replaceAll("");
    return terms.phrases().stream().anyMatch(phrase -> phrase.matcher(plain).find());
  }

  private static String own(String message) {
    var quote = QUOTE.matcher(message);
    String written = quote.find() ? message.substring(0, quote.start()) : message;
    return OWN_LINE.matcher(written).replaceAll(" ");
  }

  private static String plain(String text) {
    String lower =
        ACCENTS
            .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    return BLANKS.matcher(APOSTROPHES.matcher(lower).replaceAll("")).replaceAll(" ");
  }
}
