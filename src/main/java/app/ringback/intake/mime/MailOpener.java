package app.ringback.intake.mime;

/** Opens a mail. */
@FunctionalInterface
public interface MailOpener {

  /**
   * Opens the mail, however badly it is written: what cannot be read is left out.
   *
   * @param bytes the mail as it came over the line, or its beginning
   */
  OpenedMail open(byte[] bytes);
}
