package app.ringback.ui;

import java.util.Locale;

/** Headings of the key list, in its order. */
public enum ActionGroup {
  LEADS,
  LEAD,
  COMPOSE,
  WINDOW;

  public String title(UiTexts texts) {
    return texts.get("actions." + name().toLowerCase(Locale.ROOT));
  }
}
