package app.ringback.agenda.arrival;

import app.ringback.lead.Lead;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.store.Tx;

/** Writes the automatic first text to a lead. */
public interface FirstText {

  Words write(Tx tx, Lead lead);

  /** Complete words, or none at all. */
  sealed interface Words {

    /** Everything it merges is there. */
    record Complete(TextRequestBuilder request) implements Words {}

    /**
     * Something is missing, so that nothing may leave.
     *
     * @param why a sentence for the lead's timeline
     */
    record Missing(String why) implements Words {}
  }
}
