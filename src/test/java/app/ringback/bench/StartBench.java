package app.ringback.bench;

import app.ringback.app.Desk;
import app.ringback.bench.Start.Rest;
import app.ringback.store.Backups;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Start to usable inbox, memory and idle processor time of the program as its own process, beside a
 * bare JavaFX window. With {@code -Dbench.image=FILE} the packaged program is measured as well.
 */
final class StartBench {

  private static final int RUNS = 5;

  private StartBench() {}

  static void run(Path workspace, Figures figures) throws Exception {
    backUp(workspace);
    Start bare = new Start(java("app.ringback.bench.BareWindow"), null);
    double bareMillis = median(bare);
    Rest bareRest = bare.rest();
    List<String> command = java("app.ringback.Ringback");
    command.addAll(List.of("--workspace", workspace.toString()));
    Start program = new Start(command, workspace);
    add("class path", median(program), bareMillis, figures);
    String image = System.getProperty("bench.image", "");
    if (!image.isEmpty()) {
      program = new Start(List.of(image, "--workspace", workspace.toString()), workspace);
      add("packaged", median(program), bareMillis, figures);
    }
    Rest rest = program.rest();
    figures.add(
        "steady memory (resident) with the window open",
        megabytes(rest.kilobytes()),
        megabytes(bareRest.kilobytes()) + ": a bare JavaFX window",
        "<= 400 MB");
    figures.add(
        "idle processor use",
        String.format(Locale.ROOT, "%.2f %% of a core", rest.core() * 100),
        String.format(
            Locale.ROOT, "%.2f %% of a core: a bare JavaFX window", bareRest.core() * 100),
        "<= 1 %");
  }

  private static void add(String what, double millis, double bare, Figures figures) {
    figures.add(
        "start to usable inbox, " + what,
        String.format(Locale.ROOT, "%.0f ms (median of %d)", millis, RUNS),
        String.format(Locale.ROOT, "%.0f ms: a bare JavaFX window, %.1fx", bare, millis / bare),
        "<= 1000 ms and <= 2x when packaged");
  }

  private static String megabytes(OptionalLong kilobytes) {
    return kilobytes.isEmpty()
        ? "not told by this system"
        : String.format(Locale.ROOT, "%,d MB", kilobytes.getAsLong() / 1024);
  }

  /** The first backup of the night is due at any start: it is no part of what is measured here. */
  private static void backUp(Path workspace) {
    try (Desk desk = Bench.open(workspace)) {
      desk.searchIndex().settle();
      new Backups(desk.book().files(), desk.clock())
          .nightly(desk.book(), desk.settings().get().rep().timeZone(), desk.changes());
    }
  }

  /** The first start warms the disk's cache and does not count. */
  private static double median(Start start) throws Exception {
    double[] times = new double[RUNS];
    start.millis();
    for (int i = 0; i < RUNS; i++) {
      times[i] = start.millis();
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  private static List<String> java(String main) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@packaging/java.options",
            "-cp",
            System.getProperty("java.class.path"),
            main));
  }
}
