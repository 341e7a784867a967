package app.ringback.ui;

import app.ringback.core.Subscription;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/** The time on the FX thread, once a second, for everything that counts down. */
public final class Heartbeat {

  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<Instant> now;
  private final Timeline timeline;

  public Heartbeat(InstantSource clock) {
    this.clock = clock;
    this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    this.timeline = new Timeline(new KeyFrame(Duration.seconds(1), event -> beat()));
    timeline.setCycleCount(Animation.INDEFINITE);
  }

  public void start() {
    timeline.play();
  }

  public void stop() {
    timeline.stop();
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
