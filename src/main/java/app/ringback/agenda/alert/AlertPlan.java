package app.ringback.agenda.alert;

import app.ringback.agenda.alert.AlertStore.Row;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be told at an instant, derived from what is due and what was told already. */
record AlertPlan(List<Raise> raises, List<UUID> ended, List<UUID> back, Optional<Instant> next) {

  /**
   * One alert to raise.
   *
   * @param row null for a cause that was never told
   * @param deadline when it was to be told
   */
  record Raise(Cause cause, @Nullable Row row, int level, Instant deadline) {}

  /** More at once are told by their number; the most urgent of each kind are read. */
  static final int MOST = 100;

  private static final AlertPlan NOTHING =
      new AlertPlan(List.of(), List.of(), List.of(), Optional.empty());

  static AlertPlan at(Tx tx, AlertStore store, AlertTerms terms, Instant now) {
    if (store.archiveComesIn(tx)) {
      return NOTHING;
    }
    List<Cause> causes = causes(tx, terms, now, MOST);
    Map<Cause.Key, Row> known = store.of(tx, causes);
    List<Raise> raises = new ArrayList<>();
    List<UUID> back = new ArrayList<>();
    List<Instant> ahead = new ArrayList<>();
    for (Cause cause : causes) {
      Row row = known.get(cause.key());
      Optional<Raise> raise = raise(cause, row, terms, now);
      raise.ifPresent(raises::add);
      if (row != null && row.over() && raise.isEmpty()) {
        back.add(row.id());
      }
      if (raise.isEmpty()) {
        next(cause, row, terms, now).ifPresent(ahead::add);
      }
    }
    Set<Cause.Key> there = new HashSet<>();
    causes.forEach(cause -> there.add(cause.key()));
    List<UUID> ended =
        store.open(tx).stream().filter(row -> !there.contains(row.key())).map(Row::id).toList();
    Optional<Instant> next =
        raises.isEmpty() && ended.isEmpty() && back.isEmpty()
            ? ahead.stream().min(Instant::compareTo)
            : Optional.of(now);
    return new AlertPlan(raises, ended, back, next);
  }

  /** Everything that asks for the rep, or soon will. */
  static List<Cause> causes(Tx tx, AlertTerms terms, Instant now, int most) {
    return Stream.of(
            NewLeadQueries.causes(tx, now, terms.work(), most),
            ReplyQueries.causes(tx, now, terms.work(), most),
            DueQueries.nextSteps(tx, now, most),
            DueQueries.calls(tx, now, terms.work().zone()),
            DueQueries.sends(tx, now, most),
            DueQueries.asked(tx, now),
            DueQueries.rules(tx, now, most))
        .flatMap(List::stream)
        .toList();
  }

  boolean isEmpty() {
    return raises.isEmpty() && ended.isEmpty() && back.isEmpty();
  }

  private static Optional<Raise> raise(
      Cause cause, @Nullable Row row, AlertTerms terms, Instant now) {
    int level = AlertSchedule.level(cause, terms, now);
    if (row == null) {
      return level == 0
          ? Optional.empty()
          : Optional.of(new Raise(cause, null, level, AlertSchedule.told(cause, terms, level)));
    }
    Instant snoozed = row.snoozedUntil();
    if (row.dismissed() || (snoozed != null && terms.tellAt(cause.kind(), snoozed).isAfter(now))) {
      return Optional.empty();
    }
    if (snoozed != null) {
      Instant deadline = terms.tellAt(cause.kind(), snoozed);
      return Optional.of(new Raise(cause, row, Math.max(level, row.level()), deadline));
    }
    return level > row.level()
        ? Optional.of(new Raise(cause, row, level, AlertSchedule.told(cause, terms, level)))
        : Optional.empty();
  }

  /** When this cause is told next. */
  private static Optional<Instant> next(
      Cause cause, @Nullable Row row, AlertTerms terms, Instant now) {
    Stream<Instant> steps = cause.steps().stream().map(Cause.Step::at);
    Stream<Instant> candidates = steps;
    if (row != null) {
      if (row.dismissed()) {
        return Optional.empty();
      }
      Instant snoozed = row.snoozedUntil();
      candidates = snoozed != null ? Stream.of(snoozed) : steps.skip(row.level());
    }
    return candidates
        .map(at -> terms.tellAt(cause.kind(), at))
        .filter(at -> at.isAfter(now) && at.isBefore(Instant.MAX))
        .min(Instant::compareTo);
  }

  /** What is on screen now, the most urgent first; of each lead only that. */
  static List<Alert> shown(Tx tx, AlertStore store, AlertTerms terms, Instant now) {
    Map<Cause.Key, Cause> causes = new HashMap<>();
    causes(tx, terms, now, MOST).forEach(cause -> causes.put(cause.key(), cause));
    List<Alert> alerts = new ArrayList<>();
    for (Row row : store.open(tx)) {
      Cause cause = causes.get(row.key());
      Instant shownAt = row.shownAt();
      if (cause != null && shownAt != null && row.isShown()) {
        alerts.add(alert(row.id(), cause, row.level(), shownAt));
      }
    }
    return AlertOrder.ordered(alerts);
  }

  private static Alert alert(UUID id, Cause cause, int level, Instant shownAt) {
    return new Alert(
        id,
        cause.kind(),
        cause.key().subject(),
        cause.lead(),
        cause.name(),
        cause.channel(),
        cause.about(),
        AlertSchedule.urgency(cause, level),
        cause.due(),
        cause.count(),
        cause.instaCall(),
        shownAt);
  }
}
