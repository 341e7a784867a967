package app.ringback.compliance;

import app.ringback.compliance.rules.Caps;
import app.ringback.store.Tx;
import app.ringback.timeline.ActivityKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How often one lead may be reached in any 24 hours. */
final class ContactCaps {

  private static final Duration WINDOW = Duration.ofHours(24);

  private final ContactQueries contacts;

  ContactCaps(ContactQueries contacts) {
    this.contacts = contacts;
  }

  /** A limit that is reached: when it ends, and its words. */
  record Reached(Instant until, String rule) {}

  /** The limit a touch at {@code when} would go over; empty when it goes over none. */
  Optional<Reached> reached(Tx tx, PlannedTouch touch, Caps caps, Instant when) {
    Instant since = when.minus(WINDOW);
    return switch (touch.channel()) {
      case CALL ->
          full(
              contacts.left(tx, touch.lead().id(), ActivityKind.CALL, since),
              caps.calls(),
              caps.calls() + " calls in 24 hours (" + caps.callsCitation() + ")");
      case TEXT -> {
        Instant answered =
            contacts.lastInbound(tx, touch.lead().id()).filter(since::isBefore).orElse(since);
        yield full(
            contacts.left(tx, touch.lead().id(), ActivityKind.TEXT, answered),
            caps.texts(),
            caps.texts() + " texts in 24 hours without an answer (" + caps.textsCitation() + ")");
      }
      case EMAIL -> Optional.empty();
    };
  }

  /** Full until the one leaves the window that makes room for another. */
  private static Optional<Reached> full(List<Instant> left, int most, String rule) {
    return left.size() < most
        ? Optional.empty()
        : Optional.of(new Reached(left.get(left.size() - most).plus(WINDOW), rule));
  }
}
