package app.ringback.intake.baseline;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How durations spread: seconds with their fraction; null without any.
 *
 * @param p90 nearest rank: nine of ten took no longer
 */
public record Spread(@Nullable Double median, @Nullable Double p90, int count) {

  private static final double NANOS = 1e9;

  static Spread of(List<Duration> durations) {
    double[] sorted =
        durations.stream().mapToDouble(one -> one.getSeconds() + one.getNano() / NANOS).toArray();
    Arrays.sort(sorted);
    int count = sorted.length;
    if (count == 0) {
      return new Spread(null, null, 0);
    }
    double median =
        count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
    return new Spread(median, sorted[(count * 9 + 9) / 10 - 1], count);
  }
}
