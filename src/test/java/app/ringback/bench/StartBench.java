package app.ringback.bench;

import app.ringback.app.Desk;
import app.ringback.store.Backups;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Start to usable inbox, memory and idle processor time of the program as its own process, beside a
 * bare JavaFX window. With {@code -Dbench.image=FOLDER} the packaged program is measured as well.
 */
final class StartBench {

  private static final int RUNS = 5;
  private static final String READY = "The inbox is ready";

  private StartBench() {}

  static void run(Path workspace, Figures figures) throws Exception {
    backUp(workspace);
    double bare = median(() -> start(java("app.ringback.bench.BareWindow"), null, figures, false));
    List<String> program = java("app.ringback.Ringback");
    program.addAll(List.of("--workspace", workspace.toString()));
    double plain = median(() -> start(program, workspace, figures, false));
    figures.add(
        "start to usable inbox, class path",
        String.format(Locale.ROOT, "%.0f ms (median of %d)", plain, RUNS),
        String.format(Locale.ROOT, "%.0f ms: a bare JavaFX window", bare),
        "<= 1000 ms and <= 2x when packaged");
    String image = System.getProperty("bench.image", "");
    if (!image.isEmpty()) {
      List<String> packaged = new ArrayList<>(List.of(image, "--workspace", workspace.toString()));
      double quick = median(() -> start(packaged, workspace, figures, false));
      figures.add(
          "start to usable inbox, packaged",
          String.format(Locale.ROOT, "%.0f ms (median of %d)", quick, RUNS),
          String.format(Locale.ROOT, "%.0f ms: a bare JavaFX window, %.1fx", bare, quick / bare),
          "<= 1000 ms and <= 2x");
      start(packaged, workspace, figures, true);
    } else {
      start(program, workspace, figures, true);
    }
  }

  /** The first backup of the night is due at any start: it is no part of what is measured here. */
  private static void backUp(Path workspace) {
    try (Desk desk = Bench.open(workspace)) {
      desk.searchIndex().settle();
      new Backups(desk.book().files(), desk.clock())
          .nightly(desk.book(), desk.settings().get().rep().timeZone(), desk.changes());
    }
  }

  private interface Run {
    double millis() throws Exception;
  }

  private static double median(Run run) throws Exception {
    double[] times = new double[RUNS];
    run.millis();
    for (int i = 0; i < RUNS; i++) {
      times[i] = run.millis();
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  private static List<String> java(String main) {
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=25",
            "-cp",
            System.getProperty("java.class.path"),
            main));
  }

  /** Starts the program, waits for its word and ends it; milliseconds from start to word. */
  private static double start(
      List<String> command,
      @org.jspecify.annotations.Nullable Path workspace,
      Figures figures,
      boolean stay)
      throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
    Path log = Files.createTempFile("bench", ".log");
    builder.redirectOutput(log.toFile());
    Path told = log;
    if (workspace != null) {
      builder.environment().put("XDG_CONFIG_HOME", workspace.resolve("config").toString());
      told = workspace.resolve("logs/ringback.log");
      Files.createDirectories(told.getParent());
      Files.writeString(told, "");
    }
    long start = System.nanoTime();
    Process process = builder.start();
    try {
      while (!said(told)) {
        if (!process.isAlive() || System.nanoTime() - start > 120e9) {
          throw new IllegalStateException("It did not start: " + Files.readString(log));
        }
        // Looking more often would take the processor from what is measured.
        TimeUnit.MILLISECONDS.sleep(10);
      }
      double millis = (System.nanoTime() - start) / 1e6;
      if (stay) {
        idle(process, figures);
      }
      return millis;
    } finally {
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
      Files.deleteIfExists(log);
    }
  }

  private static boolean said(Path log) throws IOException {
    return Files.exists(log) && Files.readString(log).contains(READY);
  }

  /** Resident memory and processor use once the start is over (Linux only: reads /proc). */
  private static void idle(Process process, Figures figures) throws Exception {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      figures.add("memory and idle processor time", "not measured on this system", "", "");
      return;
    }
    TimeUnit.SECONDS.sleep(30);
    long before = process.info().totalCpuDuration().orElseThrow().toNanos();
    TimeUnit.SECONDS.sleep(20);
    long after = process.info().totalCpuDuration().orElseThrow().toNanos();
    String rss =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmRSS"))
            .findFirst()
            .orElse("VmRSS: 0 kB");
    long kilobytes = Long.parseLong(rss.replaceAll("\\D", ""));
    figures.add(
        "steady memory (resident) with the window open",
        String.format(Locale.ROOT, "%,d MB", kilobytes / 1024),
        "",
        "<= 400 MB");
    figures.add(
        "idle processor use",
        String.format(Locale.ROOT, "%.2f %% of a core", (after - before) / 20e7),
        "",
        "<= 1 %");
  }
}
