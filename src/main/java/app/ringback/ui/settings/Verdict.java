package app.ringback.ui.settings;

/** What is found about something typed. */
public sealed interface Verdict {

  /**
   * It can be kept.
   *
   * @param value as it is stored
   * @param note what was understood, for the user; may be empty
   */
  record Fine(String value, String note) implements Verdict {}

  /**
   * It cannot be kept as it is.
   *
   * @param why what to type instead, as a sentence
   */
  record Wrong(String why) implements Verdict {}

  /** What to show beside the field; empty for nothing. */
  default String words() {
    return switch (this) {
      case Fine(var _, String note) -> note;
      case Wrong(String why) -> why;
    };
  }
}
