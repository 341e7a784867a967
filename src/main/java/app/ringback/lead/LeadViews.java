package app.ringback.lead;

import app.ringback.core.LeadId;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The lists of leads: counts, ordered ids, and the rows of a page. A virtual list reads {@link
 * #firstPage} to show at once, {@link #ids} for its length and order, and {@link #rows} for what is
 * in sight. Every method reads the book and must not be called on the FX thread.
 */
public final class LeadViews {

  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Transactions transactions;
  private final InstantSource clock;
  private final Supplier<ZoneId> repZone;
  private final NoStepCount noStep = new NoStepCount();

  /**
   * @param repZone the rep's time zone now: it decides when today ends
   */
  public LeadViews(Transactions transactions, InstantSource clock, Supplier<ZoneId> repZone) {
    this.transactions = transactions;
    this.clock = clock;
    this.repZone = repZone;
  }

  /** How many leads each smart view holds, read from one state of the book. */
  public ViewCounts counts() {
    Instant now = clock.instant();
    return transactions.read(tx -> counts(tx, now, NowQueries.now(tx, now).size()));
  }

  /**
   * A whole list and how many leads each smart view holds.
   *
   * @param ids every lead of the list, in its order
   */
  public record Listing(List<LeadId> ids, ViewCounts counts) {}

  /** The list and all counts, read from one state of the book; nothing is read twice. */
  public Listing listing(LeadView view) {
    Instant now = clock.instant();
    return transactions.read(tx -> {
      LeadIds ids = read(tx, view, now, NO_LIMIT);
      int urgent = (view == SmartView.NOW ? ids : NowQueries.now(tx, now)).size();
      return new Listing(ids, counts(tx, now, urgent));
    });
  }

  private ViewCounts counts(Tx tx, Instant now, int urgent) {
    Map<SmartView, Integer> counts = new EnumMap<>(LeadViewQueries.counts(tx));
    counts.put(SmartView.NOW, urgent);
    counts.put(SmartView.DUE, NowQueries.dueBy(tx, endOfDay(now)).size());
    counts.put(SmartView.NO_STEP, noStep.of(tx, now));
    return new ViewCounts(counts);
  }

  /** Who waits and what is due next. */
  public LeadGlance glance() {
    Instant now = clock.instant();
    return transactions.read(tx -> GlanceQueries.glance(tx, now));
  }

  /** Those of the leads, in their order, that a filter keeps; its text is not looked at. */
  public List<LeadId> kept(List<LeadId> leads, LeadFilter filter) {
    LeadFilter rest =
        new LeadFilter(filter.stages(), filter.source(), filter.owner(), filter.region(), "");
    if (leads.isEmpty() || rest.equals(LeadFilter.NONE)) {
      return leads;
    }
    Set<LeadId> kept = transactions.read(tx -> LeadViewQueries.kept(tx, leads, rest));
    return leads.stream().filter(kept::contains).toList();
  }

  /** How many leads a saved view holds. */
  public int count(SavedView view) {
    return transactions.read(tx -> LeadViewQueries.size(tx, view.filter()));
  }

  /** All ids of a list in its order. */
  public LeadIds ids(LeadView view) {
    return read(view, NO_LIMIT);
  }

  /** The first ids of a list: what can be shown before the whole list is read. */
  public LeadIds firstPage(LeadView view, int limit) {
    return read(view, limit).first(limit);
  }

  /** The rows of these leads in this order; leads erased or merged away meanwhile are left out. */
  public List<LeadRow> rows(Collection<LeadId> ids) {
    return ids.isEmpty() ? List.of() : transactions.read(tx -> LeadListQueries.rows(tx, ids));
  }

  private LeadIds read(LeadView view, int limit) {
    Instant now = clock.instant();
    return transactions.read(tx -> read(tx, view, now, limit));
  }

  private LeadIds read(Tx tx, LeadView view, Instant now, int limit) {
    return switch (view) {
      case SavedView saved -> LeadViewQueries.ids(tx, saved.filter(), limit);
      case SmartView.NOW -> NowQueries.now(tx, now, limit);
      case SmartView.DUE -> LeadIds.of(NowQueries.dueBy(tx, endOfDay(now)));
      case SmartView.NO_STEP -> NoStepQueries.ids(tx, now, limit);
      case SmartView smart -> LeadViewQueries.ids(tx, smart, limit);
    };
  }

  private Instant endOfDay(Instant now) {
    ZoneId zone = repZone.get();
    return now.atZone(zone)
        .toLocalDate()
        .plusDays(1)
        .atStartOfDay(zone)
        .toInstant()
        .minus(1, ChronoUnit.MICROS);
  }
}
