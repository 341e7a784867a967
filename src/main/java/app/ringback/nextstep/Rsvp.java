package app.ringback.nextstep;

import java.util.Locale;
import java.util.Optional;

/** What an invited person answered (RFC 5545, PARTSTAT). */
public enum Rsvp {
  ACCEPTED,
  DECLINED,
  TENTATIVE;

  /** The word as it is stored: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Rsvp> read(String code) {
    for (Rsvp rsvp : values()) {
      if (rsvp.code().equalsIgnoreCase(code.strip())) {
        return Optional.of(rsvp);
      }
    }
    return Optional.empty();
  }
}
