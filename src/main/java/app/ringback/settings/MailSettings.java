package app.ringback.settings;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The rep's mailbox: section {@code [mail]}. The password is a secret and lies elsewhere.
 *
 * @param smtpSecurity {@code starttls}, {@code tls}, or {@code none} on loopback only
 * @param imapSecurity as {@code smtpSecurity}
 * @param auth {@code password} or {@code oauth2}
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
    String auth) {}
