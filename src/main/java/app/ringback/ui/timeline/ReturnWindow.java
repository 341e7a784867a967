package app.ringback.ui.timeline;

import app.ringback.lead.Lead;
import java.time.Instant;
import java.util.Optional;

/** How long the vendor of a lead takes a bad one back. */
@FunctionalInterface
public interface ReturnWindow {

  /** Until when; empty when it does not. Must not wait. */
  Optional<Instant> of(Lead lead);
}
