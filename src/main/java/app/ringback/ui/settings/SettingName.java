package app.ringback.ui.settings;

import app.ringback.settings.AlertSettings;
import app.ringback.settings.MailProvider;
import java.util.Arrays;
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
  DAYS_OFF("rep", "days_off"),
  ACCOUNT_SID("twilio", "account_sid"),
  TWILIO_NUMBER("twilio", "number"),
  VOICEMAIL_TEXT("twilio", "voicemail_text"),
  TEXT_BACK("twilio", "text_back"),
  MAIL_ADDRESS("mail", "address"),
  MAIL_PROVIDER("mail", "provider", MailProvider.OTHER.code()),
  SMTP_HOST("mail", "smtp_host"),
  SMTP_PORT("mail", "smtp_port", "587"),
  SMTP_SECURITY("mail", "smtp_security", "starttls"),
  IMAP_HOST("mail", "imap_host"),
  IMAP_PORT("mail", "imap_port", "993"),
  IMAP_SECURITY("mail", "imap_security", "tls"),
  MAIL_AUTH("mail", "auth", "password"),
  OAUTH_CLIENT_ID("mail", "oauth_client_id"),
  OAUTH_SIGN_IN_URL("mail", "oauth_sign_in_url"),
  OAUTH_TOKEN_URL("mail", "oauth_token_url"),
  OAUTH_SCOPE("mail", "oauth_scope"),
  MAIL_USER("mail", "user"),
  SIGNATURE("mail", "signature"),
  ALERT_SOUND("alerts", "sound", AlertSettings.DEFAULTS.sound()),
  ALERT_OUTSIDE("alerts", "outside_hours", "next_step"),
  PROXY("network", "proxy"),
  NO_PROXY("network", "no_proxy"),
  PROXY_USER("network", "proxy_user");

  private final String section;
  private final String key;
  private final String absent;

  SettingName(String section, String key) {
    this(section, key, "");
  }

  /**
   * @param absent what holds while the file does not say
   */
  SettingName(String section, String key, String absent) {
    this.section = section;
    this.key = key;
    this.absent = absent;
  }

  List<String> section() {
    return List.of(section);
  }

  String key() {
    return key;
  }

  String absent() {
    return absent;
  }

  /** What may be chosen, where nothing is typed; empty where something is. */
  List<String> choices() {
    return switch (this) {
      case MAIL_PROVIDER -> Arrays.stream(MailProvider.values()).map(MailProvider::code).toList();
      case SMTP_SECURITY, IMAP_SECURITY -> List.of("starttls", "tls", "none");
      case MAIL_AUTH -> List.of("password", "oauth2");
      case ALERT_SOUND -> AlertSettings.SOUNDS;
      default -> List.of();
    };
  }

  /** As the file has it: ports are numbers there. */
  Object stored(String value) {
    return this == SMTP_PORT || this == IMAP_PORT ? Integer.valueOf(value) : value;
  }

  /** Whether it may have several lines. */
  boolean hasLines() {
    return this == SIGNATURE;
  }

  /** What its texts are called: {@code settings.callback-number}. */
  String textKey() {
    return "settings." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
