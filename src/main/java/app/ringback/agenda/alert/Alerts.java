package app.ringback.agenda.alert;

import app.ringback.agenda.alert.AlertPlan.Raise;
import app.ringback.agenda.alert.AlertStore.Shown;
import app.ringback.core.Change;
import app.ringback.core.DueWork;
import app.ringback.core.IdSource;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the rep what is due: derived from the book, one alert a cause, raised again when it becomes
 * more urgent. What was told and answered is on disk before anybody sees or hears it, so that a
 * restart neither repeats nor loses an alert. Whoever shows alerts hears {@link
 * Change.AlertsChanged} and reads {@link #shown}.
 */
public final class Alerts implements DueWork {

  /** How long a snoozed alert keeps still. */
  public static final Duration SNOOZE = Duration.ofMinutes(5);

  private final Transactions transactions;
  private final AlertStore store;
  private final InstantSource clock;
  private final Supplier<AlertTerms> terms;
  private final BiPredicate<Tx, Instant> toldOtherwise;
  private final Wakefulness wakefulness = new Wakefulness();
  private @Nullable AlertTerms lastTerms;
  private Instant termsSince = Instant.MIN;

  /**
   * @param terms when what may be told, as the settings have it now
   * @param toldOtherwise whether what was due at a moment is told of elsewhere, as on the card
   *     after a sleep: it stands among the alerts then, but nobody is called to it
   */
  public Alerts(
      Transactions transactions,
      IdSource ids,
      String device,
      InstantSource clock,
      Supplier<AlertTerms> terms,
      BiPredicate<Tx, Instant> toldOtherwise) {
    this.transactions = transactions;
    this.store = new AlertStore(ids, device);
    this.clock = clock;
    this.terms = terms;
    this.toldOtherwise = toldOtherwise;
  }

  @Override
  public Optional<Instant> next(Instant now) {
    AlertTerms by = termsAt(now);
    return transactions.read(tx -> AlertPlan.at(tx, store, by, now)).next();
  }

  @Override
  public void run(Instant now) {
    AlertTerms by = termsAt(now);
    // Most looks find nothing: they must not cost a write.
    if (!transactions.read(tx -> AlertPlan.at(tx, store, by, now)).isEmpty()) {
      transactions.run(tx -> tell(tx, by, now));
    }
  }

  /** The terms of this moment, and since when they hold: before, nothing was late by them. */
  private synchronized AlertTerms termsAt(Instant now) {
    wakefulness.seen(now);
    AlertTerms current = terms.get();
    if (lastTerms != null && !current.equals(lastTerms)) {
      termsSince = now;
    }
    lastTerms = current;
    return current;
  }

  private void tell(Tx tx, AlertTerms by, Instant now) {
    AlertPlan plan = AlertPlan.at(tx, store, by, now);
    Instant awake = wakefulness.since();
    Set<UUID> raised = new HashSet<>();
    for (Raise raise : plan.raises()) {
      Instant deadline = raise.deadline().isBefore(termsSince) ? termsSince : raise.deadline();
      boolean asleep = deadline.isBefore(awake);
      Shown shown = new Shown(clock.instant(), deadline, asleep ? awake : deadline, asleep);
      UUID alert = store.raise(tx, raise.cause(), raise.row(), raise.level(), shown);
      if (!toldOtherwise.test(tx, raise.deadline())) {
        raised.add(alert);
      }
    }
    if (!plan.ended().isEmpty()) {
      store.end(tx, plan.ended(), now);
    }
    if (!plan.back().isEmpty()) {
      store.reopen(tx, plan.back(), now);
    }
    tx.afterCommit(new Change.AlertsChanged(Set.copyOf(raised)));
  }

  /**
   * Counts everything that is due in the book as told: what came with an archive is news to nobody.
   * To be called in the transaction that ends taking it in.
   */
  public void hush(Tx tx) {
    Instant now = clock.instant();
    AlertTerms by = terms.get();
    List<Cause> causes = AlertPlan.causes(tx, by, now, Integer.MAX_VALUE);
    Set<Cause.Key> known = store.of(tx, causes).keySet();
    causes.stream()
        .filter(
            cause -> !known.contains(cause.key()) && !cause.steps().getFirst().at().isAfter(now))
        .forEach(cause -> store.hush(tx, cause, now));
  }

  /** What is on screen now, the most urgent first. */
  public List<Alert> shown() {
    Instant now = clock.instant();
    return transactions.read(tx -> AlertPlan.shown(tx, store, terms.get(), now));
  }

  /**
   * The rep took it up; it is told again when it becomes more urgent.
   *
   * @param how in a word, such as {@code open} or {@code call}
   */
  public void answer(UUID alert, String how) {
    change((tx, now) -> store.answer(tx, alert, how, now));
  }

  /** Tells it again in five minutes. */
  public void snooze(UUID alert) {
    change((tx, now) -> store.snooze(tx, alert, now.plus(SNOOZE), now));
  }

  /** Tells no more of it. */
  public void dismiss(UUID alert) {
    change((tx, now) -> store.dismiss(tx, alert, now));
  }

  private void change(BiPredicate<Tx, Instant> change) {
    transactions.run(tx -> {
      if (change.test(tx, clock.instant())) {
        tx.afterCommit(new Change.AlertsChanged(Set.of()));
      }
    });
  }
}
