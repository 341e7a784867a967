package app.ringback.settings;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The rep's mailbox: section {@code [mail]}. The password is a secret and lies elsewhere.
 *
 * @param smtpSecurity {@code starttls}, {@code tls}, or {@code none} on loopback only
 * @param imapSecurity as {@code smtpSecurity}
 * @param auth {@code password} or {@code oauth2}
 * @param provider whose servers are meant; another one when the file does not say
 * @param signature stands below every e-mail, may have several lines; may be empty
 */
@RecordBuilder
public record MailSettings(
    String address,
    String smtpHost,
    int smtpPort,
    String smtpSecurity,
    String imapHost,
    int imapPort,
    String imapSecurity,
    String user,
    String auth,
    MailProvider provider,
    MailSignIn signIn,
    String signature) {

  /** Whether the rep signs in at the provider, and gives Ringback no password. */
  public boolean isSignedInto() {
    return auth.equals("oauth2");
  }
}
