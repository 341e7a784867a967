package app.ringback.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The table of what was measured, printed at the end. */
public final class Figures {

  private record Line(String what, String figure, String baseline, String budget) {}

  private final List<Line> lines = new ArrayList<>();

  /** Adds a line; an absent baseline or budget is empty. */
  public void add(String what, String figure, String baseline, String budget) {
    lines.add(new Line(what, figure, baseline, budget));
    String beside = baseline.isEmpty() ? "" : " | raw: " + baseline;
    String aim = budget.isEmpty() ? "" : " | budget: " + budget;
    System.out.println("measured: " + what + ": " + figure + beside + aim);
  }

  /**
   * Adds the median, 95th percentile and maximum of some durations.
   *
   * @param raw those of the baseline; none when there is nothing to compare with
   * @param baseline what the baseline does
   */
  public void addLatency(String what, long[] nanos, long[] raw, String baseline, String budget) {
    add(what, latency(nanos), raw.length == 0 ? "" : latency(raw) + ": " + baseline, budget);
  }

  private static String latency(long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return String.format(
        Locale.ROOT,
        "p50 %.2f ms, p95 %.2f ms, max %.2f ms (n=%d)",
        at(sorted, 50),
        at(sorted, 95),
        at(sorted, 100),
        sorted.length);
  }

  public void print() {
    String row = "| %-52s | %-52s | %-80s | %-24s |%n";
    System.out.printf(Locale.ROOT, row, "what", "figure", "raw baseline, same run", "budget");
    System.out.printf(Locale.ROOT, row, "---", "---", "---", "---");
    for (Line line : lines) {
      System.out.printf(
          Locale.ROOT, row, line.what(), line.figure(), line.baseline(), line.budget());
    }
  }

  /** Nearest-rank percentile in milliseconds. */
  private static double at(long[] sorted, int percentile) {
    int rank = Math.max(1, (int) Math.ceil(percentile * sorted.length / 100.0));
    return sorted[rank - 1] / 1e6;
  }
}
