package app.ringback.intake.adf;

/** A declaration ({@code <!…>}), which is skipped: nothing it declares is ever looked at. */
final class Doctype {

  private Doctype() {}

  /**
   * Where the declaration that begins here ends.
   *
   * @param another whether it is not the first, so that it has no inner part with others
   */
  static int end(String text, int start, boolean another) {
    int close = text.indexOf('>', start);
    if (close < 0) {
      return text.length();
    }
    int inner = another ? -1 : text.indexOf('[', start);
    if (inner < 0 || inner > close) {
      return close + 1;
    }
    for (int end = text.indexOf(']', inner); end >= 0; end = text.indexOf(']', end + 1)) {
      int next = end + 1;
      while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
        next++;
      }
      if (next < text.length() && text.charAt(next) == '>') {
        return next + 1;
      }
    }
    return close + 1;
  }
}
