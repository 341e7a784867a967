package app.ringback.outbox;

import static java.util.stream.Collectors.toMap;

import app.ringback.compliance.Decision;
import app.ringback.compliance.Guard;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the outbox holds, for the user to look through. */
public final class OutboxList {

  private final Transactions transactions;
  private final LeadStore leads;
  private final Guard guard;
  private final InstantSource clock;

  private record Found(OutboxGroup group, Dispatch dispatch) {}

  public OutboxList(Transactions transactions, LeadStore leads, Guard guard, InstantSource clock) {
    this.transactions = transactions;
    this.leads = leads;
    this.guard = guard;
    this.clock = clock;
  }

  /** What is in the outbox at this moment. */
  public OutboxPage read() {
    return transactions.read(this::read);
  }

  private OutboxPage read(Tx tx) {
    Instant now = clock.instant();
    Map<OutboxGroup, Integer> counts = new EnumMap<>(OutboxGroup.class);
    List<Found> found = new ArrayList<>();
    for (OutboxGroup group : OutboxGroup.values()) {
      List<Dispatch> first = OutboxPageQueries.first(tx, group, now);
      if (!first.isEmpty()) {
        boolean all = first.size() < OutboxPageQueries.MOST;
        counts.put(group, all ? first.size() : OutboxPageQueries.count(tx, group, now));
        first.forEach(dispatch -> found.add(new Found(group, dispatch)));
      }
    }
    List<LeadId> ids = found.stream().map(each -> each.dispatch().leadId()).distinct().toList();
    Map<LeadId, Lead> known =
        leads.findAll(tx, ids).stream().collect(toMap(Lead::id, lead -> lead));
    return new OutboxPage(found.stream().map(each -> item(tx, each, known, now)).toList(), counts);
  }

  private OutboxItem item(Tx tx, Found found, Map<LeadId, Lead> known, Instant now) {
    Dispatch dispatch = found.dispatch();
    Lead lead = known.get(dispatch.leadId());
    if (lead == null) {
      return new OutboxItem(found.group(), dispatch, "", null, null);
    }
    PlannedTouch touch =
        new PlannedTouch(lead, dispatch.channel(), dispatch.to(), dispatch.automatic());
    // The others go by themselves, or wait for something else than the guard.
    boolean asks = found.group() == OutboxGroup.FAILED || found.group() == OutboxGroup.HELD;
    Decision decision = asks ? guard.ask(tx, touch, now) : null;
    return new OutboxItem(
        found.group(), dispatch, lead.displayName(), clock(lead, guard.clocks(touch)), decision);
  }

  /** The one its source states, else that of where it lives, else that of the number. */
  private static @Nullable ZoneId clock(Lead lead, Set<ZoneId> clocks) {
    String stated = lead.timeZone().strip();
    return clocks.stream()
        .filter(zone -> zone.getId().equals(stated))
        .findFirst()
        .orElseGet(() -> clocks.stream().findFirst().orElse(null));
  }
}
