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
    System.out.println("measured: " + what + ": " + figure);
  }

  /** Adds the median, 95th percentile and maximum of some durations. */
  public void addLatency(String what, long[] nanos, String budget) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    String figure =
        String.format(
            Locale.ROOT,
            "p50 %.2f ms, p95 %.2f ms, max %.2f ms (n=%d)",
            at(sorted, 50),
            at(sorted, 95),
            at(sorted, 100),
            sorted.length);
    add(what, figure, "", budget);
  }

  public void print() {
    String row = "| %-52s | %-58s | %-44s | %-24s |%n";
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
