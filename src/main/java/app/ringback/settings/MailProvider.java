package app.ringback.settings;

import java.util.Locale;
import java.util.Optional;

/** Providers whose servers are known, as they document them; {@link #OTHER} is everybody else. */
public enum MailProvider {
  GOOGLE(
      "smtp.gmail.com",
      587,
      "starttls",
      "imap.gmail.com",
      "https://accounts.google.com/o/oauth2/v2/auth",
      "https://oauth2.googleapis.com/token",
      "https://mail.google.com/"),
  MICROSOFT(
      "smtp.office365.com",
      587,
      "starttls",
      "outlook.office365.com",
      "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
      "https://login.microsoftonline.com/common/oauth2/v2.0/token",
      "offline_access https://outlook.office.com/SMTP.Send"
          + " https://outlook.office.com/IMAP.AccessAsUser.All"),
  ICLOUD("smtp.mail.me.com", 587, "starttls", "imap.mail.me.com", "", "", ""),
  YAHOO("smtp.mail.yahoo.com", 465, "tls", "imap.mail.yahoo.com", "", "", ""),
  FASTMAIL("smtp.fastmail.com", 465, "tls", "imap.fastmail.com", "", "", ""),
  OTHER("", 587, "starttls", "", "", "", "");

  private final String smtpHost;
  private final int smtpPort;
  private final String smtpSecurity;
  private final String imapHost;
  private final String signInUrl;
  private final String tokenUrl;
  private final String scope;

  MailProvider(
      String smtpHost,
      int smtpPort,
      String smtpSecurity,
      String imapHost,
      String signInUrl,
      String tokenUrl,
      String scope) {
    this.smtpHost = smtpHost;
    this.smtpPort = smtpPort;
    this.smtpSecurity = smtpSecurity;
    this.imapHost = imapHost;
    this.signInUrl = signInUrl;
    this.tokenUrl = tokenUrl;
    this.scope = scope;
  }

  /** The server for outgoing mail; empty where it is not known. */
  public String smtpHost() {
    return smtpHost;
  }

  public int smtpPort() {
    return smtpPort;
  }

  public String smtpSecurity() {
    return smtpSecurity;
  }

  /** The server for incoming mail: by TLS at port 993 with all of them. */
  public String imapHost() {
    return imapHost;
  }

  /** Where the rep signs in, in the browser; empty where that is not known. */
  public String signInUrl() {
    return signInUrl;
  }

  public String tokenUrl() {
    return tokenUrl;
  }

  /** What is asked for when signing in. */
  public String scope() {
    return scope;
  }

  /** The word in {@code settings.toml}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MailProvider> read(String code) {
    for (MailProvider provider : values()) {
      if (provider.code().equals(code)) {
        return Optional.of(provider);
      }
    }
    return Optional.empty();
  }
}
