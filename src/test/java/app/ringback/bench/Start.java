package app.ringback.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program as its own process: how long it takes to say that it is ready, and what it costs then.
 *
 * @param workspace where its log says that it is ready; none when it says so on standard output
 */
record Start(List<String> command, @Nullable Path workspace) {

  private static final String READY = "The inbox is ready";
  private static final int SETTLING = 30;
  private static final int WATCHED = 20;
  private static final double MOST_NANOS = 120e9;

  /**
   * What a program costs that nobody uses.
   *
   * @param kilobytes resident; empty where the system does not tell (all but Linux)
   * @param core the share of one processor core, 0 to 1 and over
   */
  record Rest(OptionalLong kilobytes, double core) {}

  private interface Reading<T> {
    T read(Process process, double millis) throws Exception;
  }

  /** Milliseconds from the start to the word. */
  double millis() throws Exception {
    return run((process, millis) -> millis);
  }

  /** What it costs half a minute after its start. */
  Rest rest() throws Exception {
    return run((process, millis) -> rest(process));
  }

  private <T> T run(Reading<T> reading) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Dglass.platform=Headless -Dprism.order=sw");
    Path output = Files.createTempFile("bench", ".log");
    builder.redirectOutput(output.toFile());
    Path told = output;
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
        // Looking more often would take the processor from what is measured.
        boolean ended = process.waitFor(10, TimeUnit.MILLISECONDS);
        if (ended || System.nanoTime() - start > MOST_NANOS) {
          throw new IllegalStateException("It did not start: " + Files.readString(output));
        }
      }
      return reading.read(process, (System.nanoTime() - start) / 1e6);
    } finally {
      process.destroy();
      process.waitFor(20, TimeUnit.SECONDS);
      Files.deleteIfExists(output);
    }
  }

  private static boolean said(Path log) throws IOException {
    return Files.exists(log) && Files.readString(log).contains(READY);
  }

  private static Rest rest(Process process) throws Exception {
    stays(process, SETTLING);
    long before = process.info().totalCpuDuration().orElseThrow().toNanos();
    stays(process, WATCHED);
    long after = process.info().totalCpuDuration().orElseThrow().toNanos();
    return new Rest(resident(process), (after - before) / (WATCHED * 1e9));
  }

  /**
   * Lets it run for so many seconds; the figures of one that ended meanwhile would be of nothing.
   */
  private static void stays(Process process, long seconds) throws InterruptedException {
    if (process.waitFor(seconds, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It ended by itself with " + process.exitValue());
    }
  }

  private static OptionalLong resident(Process process) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return OptionalLong.empty();
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
        .findFirst();
  }
}
