package app.ringback.ui;

import app.ringback.core.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The time on the FX thread, once a second, for everything that counts down. */
public final class Heartbeat {

  private static final Duration BEAT = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Instant> now;
  private final Delays delays = new FxDelays();
  private Subscription next = () -> {};

  public Heartbeat(InstantSource clock) {
    this.clock = clock;
    this.now = new ReadOnlyObjectWrapper<>(clock.instant());
  }

  public void start() {
    next = delays.after(BEAT, this::goOn);
  }

  private void goOn() {
    start();
    beat();
  }

  public void stop() {
    next.close();
  }

  /** Reads the clock now. */
  public void beat() {
    now.set(clock.instant());
  }

  public ReadOnlyObjectProperty<Instant> nowProperty() {
    return now.getReadOnlyProperty();
  }

  /** Runs the work whenever another minute began. */
  public Subscription eachMinute(Runnable work) {
    return nowProperty()
            .subscribe((before, after) -> {
              if (!minute(before).equals(minute(after))) {
                work.run();
              }
            })
        ::unsubscribe;
  }

  private static Instant minute(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MINUTES);
  }

  public Instant now() {
    return now.get();
  }
}
