package app.ringback.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A main class of the tests in a process of its own, made to be killed (-9). */
public record ChildProcess(Process process) {

  private static final int SECONDS = 60;

  /** Starts it with the class path and the Java of this process. */
  public static ChildProcess start(Class<?> main, Object... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return new ChildProcess(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** Kills it so many milliseconds after its start, unless it has ended before. */
  public void killAfter(long millis) throws InterruptedException, IOException {
    process.waitFor(millis, TimeUnit.MILLISECONDS);
    kill();
    process.inputReader().close();
  }

  /**
   * Waits until it prints the line, and kills it so many milliseconds later.
   *
   * @return what it printed after that line
   */
  public List<String> killAfter(String line, long millis) throws InterruptedException, IOException {
    try (BufferedReader said = process.inputReader()) {
      String next = said.readLine();
      while (next != null && !next.equals(line)) {
        next = said.readLine();
      }
      if (next == null) {
        throw new IllegalStateException("It ended without saying \"" + line + "\"");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
      kill();
      return said.lines().toList();
    }
  }

  private void kill() throws InterruptedException {
    // The handle kills alone; Process.destroyForcibly() would also close what it said.
    process.toHandle().destroyForcibly();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("It could not be killed");
    }
  }
}
