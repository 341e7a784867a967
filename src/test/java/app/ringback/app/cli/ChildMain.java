package app.ringback.app.cli;

import app.ringback.app.Logs;
import java.io.FileDescriptor;
import java.nio.file.Path;

/** The program with a test's commands, for tests that need processes of their own. */
final class ChildMain {

  private ChildMain() {}

  public static void main(String[] args) {
    Machine machine =
        ProgramRun.machine(
            Path.of(System.getProperty("test.home")), System.getenv(), Logs::writeTo);
    int code =
        new Program(machine, Program.utf8(FileDescriptor.out), Program.utf8(FileDescriptor.err))
            .run(args);
    System.exit(code);
  }
}
