package app.ringback.agenda.rule;

import app.ringback.lead.Lead;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.settings.RuleSettings;
import app.ringback.store.Tx;
import java.util.Optional;

/** Writes what a rule texts: by its template, or in its own words. */
@FunctionalInterface
public interface RuleText {

  /** The text; empty when there is no such template, or something it merges is not known. */
  Optional<TextRequestBuilder> write(Tx tx, RuleSettings rule, Lead lead);
}
