package app.ringback.timeline;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an e-mail that is nobody's words tells: a machine's word, or an answer by one press. */
public enum MailEvent {
  /** A machine answered: somebody is out of the office, a receipt. */
  AUTO_REPLY,
  /** A mail came back. */
  BOUNCE,
  /** A mail server still tries. */
  DELAYED,
  /** The lead asked for no more e-mail, by the link that every mail carries. */
  UNSUBSCRIBE,
  /** The lead accepted an invitation. */
  RSVP_ACCEPTED,
  /** The lead declined an invitation. */
  RSVP_DECLINED,
  /** The lead may come. */
  RSVP_TENTATIVE;

  /** Whether the lead did it, so that it is a response. */
  public boolean isResponse() {
    return this == RSVP_ACCEPTED || this == RSVP_DECLINED || this == RSVP_TENTATIVE;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MailEvent> read(String code) {
    return Arrays.stream(values()).filter(event -> event.code().equals(code)).findFirst();
  }
}
