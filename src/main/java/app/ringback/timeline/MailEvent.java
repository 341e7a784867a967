package app.ringback.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an e-mail that no person wrote tells. */
public enum MailEvent {
  /** A machine answered: somebody is out of the office, a receipt. */
  AUTO_REPLY,
  /** A mail came back. */
  BOUNCE,
  /** A mail server still tries. */
  DELAYED,
  /** The lead asked for no more e-mail, by the link that every mail carries. */
  UNSUBSCRIBE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MailEvent> read(String code) {
    return Arrays.stream(values()).filter(event -> event.code().equals(code)).findFirst();
  }
}
