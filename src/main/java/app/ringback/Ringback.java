package app.ringback;

import app.ringback.app.Logs;
import app.ringback.app.Relaunch;
import app.ringback.app.SystemOpener;
import app.ringback.app.cli.CommandTree;
import app.ringback.app.cli.Machine;
import app.ringback.app.cli.Program;
import app.ringback.app.window.Display;
import app.ringback.app.window.FxWindow;
import app.ringback.intake.webhook.WebhookLimits;
import java.io.FileDescriptor;
import java.io.PrintWriter;
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
    // The JDK asks the computer for its proxies only when told to, and tells a proxy no password in
    // its plainest form unless allowed; office proxies know no other.
    System.setProperty("java.net.useSystemProxies", "true");
    System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    WebhookLimits.setServerLimits();
    Display display = new Display(System.getenv(), System.getProperty("os.name"));
    PrintWriter out = Program.utf8(FileDescriptor.out);
    int code =
        new Program(machine(display, out), out, Program.utf8(FileDescriptor.err))
            .run(display.arguments(args));
    System.exit(code);
  }

  private static Machine machine(Display display, PrintWriter out) {
    return new Machine(
        System.getenv(),
        Path.of("").toAbsolutePath(),
        Path.of(System.getProperty("user.home")),
        System.getProperty("os.name"),
        ZoneId.systemDefault(),
        new SecureRandom(),
        new CommandTree(
            new FxWindow(
                display, out::println, Relaunch.ofThisProgram(), SystemOpener.ofThisComputer())),
        Logs::writeTo);
  }
}
