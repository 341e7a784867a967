package app.ringback.agenda;

import app.ringback.agenda.AgendaQueries.Shown;
import app.ringback.agenda.wake.Wake;
import app.ringback.agenda.wake.WakeStore;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What to do after a sleep, or after the clock or the time zone was changed. The card is derived
 * from the book: what is done, put off or no longer true is not on it any more.
 */
public final class WakeTriage {

  /** As many of each kind as one looks through; the agenda has the rest. */
  private static final int MOST = 200;

  /** An appointment that began longer ago was missed. */
  private static final Duration APPOINTMENT = Duration.ofMinutes(30);

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  private final WakeStore wakes;
  private final AsideStore asides;
  private final Holds holds;
  private final Supplier<ZoneId> zone;

  /**
   * @param zone the rep's time zone: it decides when today ends
   */
  public WakeTriage(WakeStore wakes, AsideStore asides, Holds holds, Supplier<ZoneId> zone) {
    this.wakes = wakes;
    this.asides = asides;
    this.holds = holds;
    this.zone = zone;
  }

  /** The one card there is; empty when the rep has nothing to know. */
  public Optional<TriageCard> card(Tx tx, Instant now) {
    List<Wake> open = wakes.open(tx, now);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    TriageCard wide = new TriageCard(open, List.of());
    return Optional.of(new TriageCard(open, items(tx, wide.from(), wide.to(), now)))
        .filter(TriageCard::isNews);
  }

  private List<TriageItem> items(Tx tx, Instant from, Instant to, Instant now) {
    Map<AsideStore.Key, AsideStore.Aside> putOff = AsideStore.all(tx, now);
    List<Found> found =
        SpanQueries.fellDue(tx, from, to, MOST).stream()
            // What goes by itself goes by itself.
            .filter(each -> !each.automatic())
            .filter(each -> !putOff.containsKey(new AsideStore.Key(each.kind(), each.subject())))
            .toList();
    Holds.Asking asking = holds.asking(tx, now);
    asking.prepare(found, Integer.MAX_VALUE);
    Map<LeadId, Shown> leads =
        AgendaQueries.shown(tx, found.stream().map(Found::lead).collect(Collectors.toSet()));
    List<TriageItem> items = new ArrayList<>();
    for (Found each : found) {
      Shown lead = leads.get(each.lead());
      if (lead != null && lead.wants(each)) {
        Hold hold = asking.of(each);
        items.add(new TriageItem(group(each, hold, now), Agenda.item(each, lead, hold, now)));
      }
    }
    items.sort(
        Comparator.comparing(TriageItem::group)
            .thenComparing(each -> each.item().kind())
            .thenComparing(each -> each.item().dueAt()));
    return items;
  }

  private TriageGroup group(Found found, @Nullable Hold hold, Instant now) {
    boolean late = !found.lateAt().isAfter(now);
    return switch (found.kind()) {
      case SLA -> late ? TriageGroup.BREACHED : TriageGroup.POSSIBLE;
      case REPLY, UNKNOWN_SEND, REENGAGE -> TriageGroup.POSSIBLE;
      case NEXT_STEP -> {
        if (found.detail().equals("appointment")) {
          yield found.dueAt().plus(APPOINTMENT).isAfter(now)
              ? TriageGroup.POSSIBLE
              : TriageGroup.EXPIRED;
        }
        yield found.deadline() && late ? TriageGroup.BREACHED : today(hold, now);
      }
      case TOUCH -> today(hold, now);
    };
  }

  private TriageGroup today(@Nullable Hold hold, Instant now) {
    if (hold == null) {
      return TriageGroup.POSSIBLE;
    }
    Instant until = hold.until();
    return until != null && until.isBefore(midnight(now))
        ? TriageGroup.POSSIBLE
        : TriageGroup.EXPIRED;
  }

  private Instant midnight(Instant now) {
    ZoneId there = zone.get();
    return now.atZone(there).toLocalDate().plusDays(1).atStartOfDay(there).toInstant();
  }

  /** When what can no longer be done today is shown again: once it may be, in the morning. */
  public Instant again(AgendaItem item, Instant now) {
    Hold hold = item.hold();
    Instant until = hold == null ? null : hold.until();
    if (until != null && until.isAfter(now)) {
      return until;
    }
    ZoneId there = zone.get();
    return now.atZone(there).toLocalDate().plusDays(1).atTime(MORNING).atZone(there).toInstant();
  }

  /**
   * Does what makes sense with all of it: what was breached or can still be done stays on the
   * agenda, most urgent first; what has expired is put off until it can be done; the card is over.
   *
   * @return takes all of it back
   */
  public Undo handleAll(Tx tx, TriageCard card, Instant now) {
    List<Undo> undos = new ArrayList<>();
    for (TriageItem each : card.items()) {
      if (each.group() == TriageGroup.EXPIRED) {
        undos.add(asides.put(tx, each.item(), again(each.item(), now), now));
      }
    }
    wakes.handled(tx, card.ids(), now);
    return undone -> {
      undos.forEach(undo -> undo.run(undone));
      wakes.reopen(undone, card.ids());
    };
  }
}
