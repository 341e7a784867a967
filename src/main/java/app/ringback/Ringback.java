package app.ringback;

import app.ringback.app.Logs;
import app.ringback.app.cli.Machine;
import app.ringback.app.cli.NoWindow;
import app.ringback.app.cli.Program;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneId;

/** The program: command line, workspace, window or agent. */
public final class Ringback {

  private Ringback() {}

  /** Exit codes: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    int code =
        new Program(machine(), writer(FileDescriptor.out), writer(FileDescriptor.err)).run(args);
    System.exit(code);
  }

  private static Machine machine() {
    return new Machine(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("user.home")),
        System.getProperty("os.name"),
        ZoneId.systemDefault(),
        new SecureRandom(),
        new NoWindow(),
        Logs::writeTo);
  }

  // UTF-8 whatever the locale: whoever reads the documents of --json relies on it.
  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
