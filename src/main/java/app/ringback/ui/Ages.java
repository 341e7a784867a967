package app.ringback.ui;

import java.time.Duration;

/** How long ago something was, as short as can be. */
final class Ages {

  private final UiTexts texts;

  Ages(UiTexts texts) {
    this.texts = texts;
  }

  /** {@code 12 s}, {@code 4 min}, {@code 3 h}, {@code 2 d}; what lies ahead counts as now. */
  String words(Duration age) {
    if (age.toDays() > 0) {
      return texts.get("age.days", age.toDays());
    }
    if (age.toHours() > 0) {
      return texts.get("age.hours", age.toHours());
    }
    if (age.toMinutes() > 0) {
      return texts.get("age.minutes", age.toMinutes());
    }
    return texts.get("age.seconds", Math.max(0, age.toSeconds()));
  }
}
