package app.ringback.intake.clean;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Amounts such as {@code $1,022.50} or {@code 22,50 €} as decimal text. */
public final class CostReader {

  private static final Pattern NOISE = Pattern.compile("[\\p{Sc}\\s\\u00a0']|USD|EUR|GBP");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[\\d.]*\\d,\\d{1,2}");
  private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(?:\\.\\d{1,6})?");

  private CostReader() {}

  /** The amount as plain decimal text with a point; only amounts of zero and more. */
  public static Optional<String> read(String text) {
    if (text.length() > 40) {
      return Optional.empty();
    }
    String bare = NOISE.matcher(text).replaceAll("");
    bare =
        DECIMAL_COMMA.matcher(bare).matches()
            ? bare.replace(".", "").replace(',', '.')
            : bare.replace(",", "");
    return AMOUNT.matcher(bare).matches()
        ? Optional.of(new BigDecimal(bare).toPlainString())
        : Optional.empty();
  }
}
