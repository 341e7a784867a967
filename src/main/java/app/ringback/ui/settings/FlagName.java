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
  CALENDAR_FEED;

  List<String> section() {
    return List.of(this == CALENDAR_FEED ? "rep" : "twilio");
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its texts are called: {@code settings.record-calls}. */
  String textKey() {
    return "settings." + key().replace('_', '-');
  }
}
