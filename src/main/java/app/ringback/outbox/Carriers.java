package app.ringback.outbox;

import java.util.Optional;

/** The carriers that are set up now; a changed setting gives another object. */
@FunctionalInterface
public interface Carriers {

  Optional<TextCarrier> texts();

  default Optional<MailCarrier> mail() {
    return Optional.empty();
  }
}
