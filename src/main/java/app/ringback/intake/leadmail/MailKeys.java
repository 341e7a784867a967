package app.ringback.intake.leadmail;

/** The keys by which the leads of a mail are known when the mail comes again. */
final class MailKeys {

  /** Chars a key may have beside its number. */
  private static final int LONGEST = 240;

  private MailKeys() {}

  /** The key of one lead of a mail: its Message-ID, with a number for each further lead. */
  static String of(String messageId, int place) {
    return place == 0
        ? messageId
        : messageId.substring(0, Math.min(LONGEST, messageId.length())) + "#" + (place + 1);
  }
}
