package app.ringback.app;

import app.ringback.cadence.StepWords;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import java.util.List;
import java.util.Optional;

/** No words at all: every step is left to be done by hand. */
record NoTemplates() implements StepWords {

  @Override
  public Optional<Worded> of(Tx tx, Lead lead, Channel channel, String template) {
    return Optional.empty();
  }

  @Override
  public List<String> names(Tx tx, Channel channel) {
    return List.of();
  }
}
