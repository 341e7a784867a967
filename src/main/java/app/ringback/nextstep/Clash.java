package app.ringback.nextstep;

import java.time.Instant;
import java.util.List;

/**
 * What speaks against a time, so that the rep can think again before saving. It forbids nothing.
 *
 * @param with other appointments at that time, the earliest first
 * @param outsideHours whether it lies outside the rep's working hours
 */
public record Clash(List<Other> with, boolean outsideHours) {

  /** Another appointment of the rep's. */
  public record Other(String who, Instant from, Instant to) {}

  public Clash {
    with = List.copyOf(with);
  }

  public boolean isNone() {
    return with.isEmpty() && !outsideHours;
  }
}
