package app.ringback.intake;

import app.ringback.core.LeadId;
import app.ringback.lead.EditField;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadChangeStore;
import app.ringback.lead.LeadStore;
import app.ringback.lead.TypedFieldsStore;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads an original of a lead anew, once it is understood better: what is empty is filled, nothing
 * a person typed is touched, and no two leads become one.
 */
public final class Rereading {

  private final LeadStore leads;
  private final LeadChangeStore changes;
  private final TypedFieldsStore typedFields = new TypedFieldsStore();

  public Rereading(LeadStore leads, LeadChangeStore changes) {
    this.leads = leads;
    this.changes = changes;
  }

  /** What becomes of the lead when its original says this; empty when nothing does. */
  public Optional<LeadChangeStore.Changed> change(Tx tx, LeadId id, IncomingLead read) {
    return leads
        .find(tx, id)
        .map(lead -> new LeadChangeStore.Changed(lead, joined(tx, lead, read)))
        .filter(changed -> !changed.before().equals(changed.after()));
  }

  private Lead joined(Tx tx, Lead lead, IncomingLead read) {
    Set<String> typed = typedFields.of(tx, Set.of(lead.id())).getOrDefault(lead.id(), Set.of());
    // The words of a mail that was not understood stand in for notes until they are.
    boolean areWords = lead.needsLook() && !typed.contains(EditField.NOTES.code());
    Lead base =
        areWords && !read.notes().isEmpty() ? LeadBuilder.builder(lead).notes("").build() : lead;
    FileContext context =
        new FileContext(lead.source(), "", ImportOptions.DEFAULT, new SharedIds());
    Candidate candidate = Candidate.of(new ParsedRecord.Read(1, read), context);
    Lead joined = Resend.join(Known.stored(base, typed), candidate, false);
    return LeadBuilder.builder(joined).needsLook(lead.needsLook() && read.needsLook()).build();
  }

  /** Stores such changes; {@code cause} is what brought them. */
  public void store(Tx tx, List<LeadChangeStore.Changed> changed, UUID cause, Instant now) {
    leads.updateAll(tx, changed.stream().map(LeadChangeStore.Changed::after).toList(), now);
    changes.add(tx, cause, changed, now);
  }

  /** Takes back what {@code cause} changed, as far as nobody changed it since. */
  public void takeBack(Tx tx, UUID cause, Instant now) {
    List<Lead> changed = leads.findAll(tx, changes.changedBy(tx, cause));
    leads.updateAll(tx, changes.takeBack(tx, cause, changed), now);
  }
}
