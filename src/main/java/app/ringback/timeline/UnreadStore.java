package app.ringback.timeline;

import static app.ringback.store.schema.Tables.LEAD;

import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.util.Collection;
import java.util.Set;

/** Which leads wrote or called since the rep last looked at them. */
public final class UnreadStore {

  public boolean isUnread(Tx tx, LeadId lead) {
    return tx.dsl().fetchExists(LEAD, LEAD.ID.eq(lead.value()).and(LEAD.UNREAD));
  }

  /** Notes that something of these leads came in that nobody has seen. */
  void add(Tx tx, Collection<LeadId> leads) {
    set(tx, leads, true);
  }

  /** Notes that the rep has seen everything of the lead. */
  public void markRead(Tx tx, LeadId lead) {
    if (isUnread(tx, lead)) {
      set(tx, Set.of(lead), false);
      tx.afterCommit(new Change.LeadsChanged(Set.of(lead)));
    }
  }

  private static void set(Tx tx, Collection<LeadId> leads, boolean unread) {
    tx.dsl()
        .update(LEAD)
        .set(LEAD.UNREAD, unread)
        .where(LEAD.ID.in(leads.stream().map(LeadId::value).toList()))
        .execute();
  }
}
