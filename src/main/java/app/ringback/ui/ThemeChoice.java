package app.ringback.ui;

/** Which look the user wants. */
public enum ThemeChoice {
  SYSTEM,
  LIGHT,
  DARK;

  /** The next one, for the action that goes through them in turn. */
  public ThemeChoice next() {
    return switch (this) {
      case SYSTEM -> LIGHT;
      case LIGHT -> DARK;
      case DARK -> SYSTEM;
    };
  }
}
