package app.ringback.ui.settings;

import java.util.List;
import java.util.Locale;

/** The settings that are a line of text on the screen, and where they stand in the file. */
public enum SettingName {
  NAME("rep", "name"),
  COMPANY("rep", "company"),
  PHONE("rep", "phone"),
  CALLBACK_NUMBER("rep", "callback_number"),
  POSTAL_ADDRESS("rep", "postal_address"),
  TIME_ZONE("rep", "time_zone"),
  WORKING_HOURS("rep", "working_hours"),
  ACCOUNT_SID("twilio", "account_sid"),
  TWILIO_NUMBER("twilio", "number"),
  VOICEMAIL_TEXT("twilio", "voicemail_text"),
  TEXT_BACK("twilio", "text_back"),
  MAIL_ADDRESS("mail", "address"),
  SMTP_HOST("mail", "smtp_host"),
  IMAP_HOST("mail", "imap_host"),
  MAIL_USER("mail", "user"),
  PROXY("network", "proxy"),
  NO_PROXY("network", "no_proxy"),
  PROXY_USER("network", "proxy_user");

  private final String section;
  private final String key;

  SettingName(String section, String key) {
    this.section = section;
    this.key = key;
  }

  List<String> section() {
    return List.of(section);
  }

  String key() {
    return key;
  }

  /** What its texts are called: {@code settings.callback-number}. */
  String textKey() {
    return "settings." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
