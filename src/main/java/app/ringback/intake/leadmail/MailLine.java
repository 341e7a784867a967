package app.ringback.intake.leadmail;

/**
 * A line of a mail, or a row of a table of two columns.
 *
 * @param label the first cell of a row; {@code ""} for a line
 * @param text the line, or the second cell, whose lines are ended by LF
 */
record MailLine(String label, String text) {

  static MailLine of(String text) {
    return new MailLine("", text);
  }

  boolean isRow() {
    return !label.isEmpty();
  }

  boolean isBlank() {
    return label.isEmpty() && text.isBlank();
  }
}
