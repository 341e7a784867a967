package app.ringback.core;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/** UUIDv7 (RFC 9562) by the injected clock, strictly rising within this process. */
public final class TimeOrderedIds implements IdSource {

  private final TimeOrderedEpochFactory factory;

  public TimeOrderedIds(InstantSource clock) {
    factory =
        TimeOrderedEpochFactory.builder()
            .withIncrementPlus1()
            .withClock(clock.withZone(ZoneOffset.UTC))
            .build();
  }

  @Override
  public synchronized UUID next() {
    return factory.create();
  }
}
