package app.ringback.ui.settings;

import app.ringback.settings.MailProvider;
import java.util.Map;

/** The settings that follow from the choice of a provider. */
final class MailServers {

  private MailServers() {}

  /** Of the provider of this code; empty when its servers are not known. */
  static Map<SettingName, String> of(String code) {
    MailProvider provider = MailProvider.read(code).orElse(MailProvider.OTHER);
    return provider == MailProvider.OTHER
        ? Map.of()
        : Map.of(
            SettingName.SMTP_HOST, provider.smtpHost(),
            SettingName.SMTP_PORT, Integer.toString(provider.smtpPort()),
            SettingName.SMTP_SECURITY, provider.smtpSecurity(),
            SettingName.IMAP_HOST, provider.imapHost(),
            SettingName.IMAP_PORT, "993",
            SettingName.IMAP_SECURITY, "tls");
  }
}
