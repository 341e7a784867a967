package app.ringback.cadence;

import app.ringback.core.IdSource;
import java.time.InstantSource;
import java.util.UUID;

/** Ids in the form of RFC 9562, version 7, that are the same in every run. */
final class SeededIds implements IdSource {

  private final InstantSource clock;
  private long count;
  private long millis;

  SeededIds(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized UUID next() {
    millis = Math.max(millis, clock.instant().toEpochMilli());
    return new UUID(millis << 16 | 0x7000, 0x8000L << 48 | ++count);
  }
}
