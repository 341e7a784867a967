package app.ringback.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/** One long work as the user sees it: what, how far, how long still, cancel. FX thread only. */
public final class Progress {

  /** Before this much has passed, a guess of the time left would only jump about. */
  private static final Duration TOO_EARLY = Duration.ofSeconds(1);

  private final String title;
  private final InstantSource clock;
  private final Instant startedAt;
  private final Runnable cancel;
  private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper canceled = new ReadOnlyBooleanWrapper();

  /**
   * @param cancel asks the work to stop; it may take a moment to do so
   */
  public Progress(String title, InstantSource clock, Runnable cancel) {
    this.title = title;
    this.clock = clock;
    this.startedAt = clock.instant();
    this.cancel = cancel;
  }

  /** How far it is; a total of 0 means that nobody knows yet. */
  public void update(long doneNow, long totalNow) {
    done.set(doneNow);
    total.set(totalNow);
  }

  /** Asks the work to stop, once. */
  public void cancel() {
    if (!canceled.get()) {
      canceled.set(true);
      cancel.run();
    }
  }

  /** Time left at the pace so far; empty while it cannot be told. */
  public Optional<Duration> left() {
    Duration spent = Duration.between(startedAt, clock.instant());
    if (total.get() <= 0 || done.get() <= 0 || spent.compareTo(TOO_EARLY) < 0) {
      return Optional.empty();
    }
    double share = (double) (total.get() - done.get()) / done.get();
    return Optional.of(Duration.ofMillis(Math.max(0, (long) (spent.toMillis() * share))));
  }

  public String title() {
    return title;
  }

  public ReadOnlyLongProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  public ReadOnlyLongProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canceledProperty() {
    return canceled.getReadOnlyProperty();
  }
}
