package app.ringback.agenda;

import app.ringback.agenda.AgendaQueries.Shown;
import app.ringback.agenda.AgendaQueries.When;
import app.ringback.agenda.AsideStore.Aside;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is due, in one list derived from the book, the most urgent first:
 *
 * <ol>
 *   <li>untouched leads whose SLA deadline is ahead or at most an hour past, by deadline: these can
 *       still be won by speed;
 *   <li>replies waiting, the longest wait first;
 *   <li>messages that may have left, which only the rep can settle, the oldest first;
 *   <li>touches, next steps and leads to be asked again that are due, by the time they were due;
 *   <li>untouched leads whose deadline is longer past, the freshest first;
 *   <li>what is due but held, by the end of the hold;
 *   <li>what is upcoming, the earliest first; what was put off comes when it is shown again.
 * </ol>
 *
 * The first, second, fourth and fifth are in the order of the list "Now" (see the lead package's
 * queries), from which what is held and what was put off is taken. However much is planned, only
 * the beginnings of indexes are read.
 */
public final class Agenda {

  /** How long past its deadline a lead can still be won by speed, as in the list "Now". */
  static final Duration STILL_WARM = Duration.ofHours(1);

  /** As many items beyond those asked for are looked at, in place of held ones. */
  private static final int BEYOND = 100;

  /** About how many leads the guard is asked at most in one look; the urgent ones come first. */
  private static final int MOST_ASKED = 300;

  private final Holds holds;

  public Agenda(Holds holds) {
    this.holds = holds;
  }

  /** The most urgent items at {@code now}, at most so many. */
  public List<AgendaItem> read(Tx tx, Instant now, int limit) {
    return new Look(tx, now, limit).read();
  }

  /** When something next falls due or an SLA deadline passes; empty when nothing is planned. */
  public Optional<Instant> next(Tx tx, Instant now) {
    return AgendaQueries.next(tx, now);
  }

  /** An item with what the guard says. */
  private record Judged(Found found, @Nullable Hold hold) {

    boolean isHeld(Instant now) {
      return found.state(now, hold) == AgendaState.HELD;
    }

    Instant freeAt() {
      Hold own = found.hold() == null ? hold : found.hold();
      Instant until = own == null ? null : own.until();
      return until == null ? Instant.MAX : until;
    }
  }

  /** One look at the agenda. */
  private final class Look {

    private final Tx tx;
    private final Instant now;
    private final int limit;
    private final int reach;
    private final Map<AsideStore.Key, Aside> asides;
    private final Holds.Asking asking;
    private final List<Judged> urgent = new ArrayList<>();
    private final List<Judged> held = new ArrayList<>();
    private final List<Found> putOff = new ArrayList<>();

    Look(Tx tx, Instant now, int limit) {
      this.tx = tx;
      this.now = now;
      this.limit = limit;
      reach = limit + BEYOND;
      asides = AsideStore.all(tx, now);
      asking = holds.asking(tx, now);
    }

    List<AgendaItem> read() {
      Instant warmFrom = now.minus(STILL_WARM);
      List<Supplier<List<Found>>> ranks =
          List.of(
              () -> AgendaQueries.fresh(tx, warmFrom),
              () -> AgendaQueries.replies(tx, reach),
              () -> AgendaQueries.unknown(tx, reach),
              () -> planned(When.DUE, reach),
              () -> AgendaQueries.stale(tx, warmFrom, reach));
      for (Supplier<List<Found>> rank : ranks) {
        if (urgent.size() < limit) {
          judge(rank.get());
        }
      }
      held.sort(Comparator.comparing(Judged::freeAt));
      List<Judged> ranked = new ArrayList<>(urgent);
      ranked.addAll(held);
      if (ranked.size() < limit) {
        upcoming().forEach(found -> ranked.add(new Judged(found, null)));
      }
      return shown(ranked);
    }

    private void judge(List<Found> rank) {
      List<Found> wanted =
          rank.stream().filter(found -> !asides.containsKey(key(found))).limit(reach).toList();
      asking.prepare(wanted, MOST_ASKED);
      for (Found found : wanted) {
        Judged judged = new Judged(found, asking.of(found));
        (judged.isHeld(now) ? held : urgent).add(judged);
      }
      rank.forEach(this::putOff);
    }

    private void putOff(Found found) {
      Aside aside = asides.get(key(found));
      Instant until = aside == null ? null : aside.until();
      if (until != null) {
        putOff.add(
            FoundBuilder.builder(found)
                .dueAt(until)
                .lateAt(until.plus(AgendaQueries.GRACE))
                .putOff(true)
                .build());
      }
    }

    private List<Found> upcoming() {
      return Stream.concat(putOff.stream(), planned(When.LATER, limit).stream())
          .sorted(Comparator.comparing(Found::dueAt))
          .toList();
    }

    /** Touches, next steps and leads to be asked again, in the order of their times. */
    private List<Found> planned(When when, int most) {
      return Stream.of(
              AgendaQueries.touches(tx, when, now, most),
              AgendaQueries.steps(tx, when, now, most),
              AgendaQueries.reengagements(tx, when, now, most))
          .flatMap(List::stream)
          .sorted(Comparator.comparing(Found::dueAt))
          .limit(most)
          .toList();
    }

    private List<AgendaItem> shown(List<Judged> ranked) {
      Map<LeadId, Shown> leads =
          AgendaQueries.shown(
              tx,
              ranked.stream()
                  .limit(reach)
                  .map(judged -> judged.found().lead())
                  .collect(Collectors.toSet()));
      return ranked.stream()
          .limit(reach)
          .flatMap(judged -> {
            Shown lead = leads.get(judged.found().lead());
            return lead == null || !lead.wants(judged.found())
                ? Stream.empty()
                : Stream.of(item(judged.found(), lead, judged.hold(), now));
          })
          .limit(limit)
          .toList();
    }
  }

  /** The item as lists show it. */
  static AgendaItem item(Found found, Shown lead, @Nullable Hold hold, Instant now) {
    AgendaItem item = found.item(now, lead.name(), hold);
    return switch (item.kind()) {
      case SLA -> AgendaItemBuilder.builder(item).detail(lead.source()).build();
      case REPLY -> AgendaItemBuilder.builder(item).detail(Texts.cut(lead.snippet(), 80)).build();
      case UNKNOWN_SEND, TOUCH, NEXT_STEP, REENGAGE -> item;
    };
  }

  private static AsideStore.Key key(Found found) {
    return new AsideStore.Key(found.kind(), found.subject());
  }
}
