package app.ringback.intake;

import static app.ringback.store.schema.Tables.REACTION;

import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Notes, in the transaction that stores them, which new leads are to be called or texted by
 * themselves. What becomes of that is decided elsewhere, once for each.
 */
final class ReactionStore {

  private final String device;

  ReactionStore(String device) {
    this.device = device;
  }

  void add(Tx tx, Collection<LeadId> leads, @Nullable ImportId importId, Instant now) {
    if (leads.isEmpty()) {
      return;
    }
    var insert =
        tx.dsl()
            .insertInto(
                REACTION,
                REACTION.LEAD_ID,
                REACTION.IMPORT_ID,
                REACTION.AT,
                REACTION.UPDATED_AT,
                REACTION.DEVICE);
    for (LeadId lead : leads) {
      insert =
          insert.values(lead.value(), importId == null ? null : importId.value(), now, now, device);
    }
    insert.execute();
  }
}
