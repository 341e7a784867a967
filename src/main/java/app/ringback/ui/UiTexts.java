package app.ringback.ui;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Every text on screen, from the one resource bundle {@code texts.properties}. Numbers in a text
 * come out as the user's locale writes them.
 */
public final class UiTexts {

  private final ResourceBundle bundle;
  private final Locale locale;

  public UiTexts(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("app.ringback.ui.texts", locale);
  }

  /**
   * The text with its arguments filled in. Texts are {@link MessageFormat} patterns: an apostrophe
   * is written twice.
   *
   * @throws java.util.MissingResourceException when the bundle lacks the key
   */
  public String get(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }

  public Locale locale() {
    return locale;
  }
}
