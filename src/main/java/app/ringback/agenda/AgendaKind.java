package app.ringback.agenda;

import java.util.Locale;
import java.util.Optional;

/** What an item of the agenda asks for. */
public enum AgendaKind {
  /** A lead that nobody has reached out to yet; its subject is the lead. */
  SLA,
  /** A lead that wrote or called and was not answered; its subject is the lead. */
  REPLY,
  /** A message nobody knows about whether it left; its subject is the dispatch. */
  UNKNOWN_SEND,
  /** A planned touch; its subject is the touch. */
  TOUCH,
  /** An agreed next step; its subject is the next step. */
  NEXT_STEP,
  /** A lead that was let go and is to be asked again; its subject is the enrollment. */
  REENGAGE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<AgendaKind> read(String code) {
    for (AgendaKind kind : values()) {
      if (kind.code().equals(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
