package app.ringback.core;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as it was written. Two addresses are the same person when their lower-cased
 * texts are equal; only ASCII local parts of the usual "dot-atom" form (RFC 5322, 3.2.3) are taken.
 */
public record EmailAddress(String text) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
              + "(\\.[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

  /** Longest address SMTP carries (RFC 5321, 4.5.3.1.3). */
  private static final int LONGEST = 254;

  /** The address when the text is one, without surrounding blanks. */
  public static Optional<EmailAddress> read(String text) {
    String stripped = text.strip();
    return stripped.length() <= LONGEST && SHAPE.matcher(stripped).matches()
        ? Optional.of(new EmailAddress(stripped))
        : Optional.empty();
  }

  /** What identifies the mailbox: the lower-cased text. */
  public String key() {
    return text.toLowerCase(Locale.ROOT);
  }
}
