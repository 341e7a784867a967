package app.ringback.ui.settings;

import java.util.List;
import java.util.Locale;

/** The settings that are on or off, and where they stand in the file. */
public enum FlagName {
  RECORD_CALLS,
  KEEP_RECORDINGS,
  KEEP_MESSAGES_AT_TWILIO,
  /** Whether the rep's own recording is left on voicemails, and not words that are spoken. */
  OWN_VOICEMAIL,
  /** Whether Ringback answers {@code HELP}: only where Twilio's own answer is off. */
  OWN_HELP_REPLY,
  /** Whether the appointments lie in the workspace as a file that other calendars read. */
  CALENDAR_FEED("rep", "", false),
  /** Whether the desktop shows alerts, too; it does unless it is switched off. */
  DESKTOP_ALERTS("alerts", "desktop", true),
  /** Whether Ringback starts with the computer. */
  START_AT_LOGIN("alerts", "start_at_login", false);

  private final String section;
  private final String key;
  private final boolean absent;

  FlagName() {
    this("twilio", "", false);
  }

  /**
   * @param key empty for its name
   * @param absent what holds while the file does not say
   */
  FlagName(String section, String key, boolean absent) {
    this.section = section;
    this.key = key;
    this.absent = absent;
  }

  List<String> section() {
    return List.of(section);
  }

  String key() {
    return key.isEmpty() ? name().toLowerCase(Locale.ROOT) : key;
  }

  boolean absent() {
    return absent;
  }

  /** What its texts are called: {@code settings.record-calls}. */
  String textKey() {
    return "settings." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
