package app.ringback.app.cli;

import app.ringback.agenda.wake.Pulse;
import app.ringback.app.DeskSetup;
import app.ringback.app.Lazy;
import app.ringback.app.PracticeTime;
import app.ringback.app.Workspace;
import app.ringback.core.MicroClock;
import app.ringback.core.MovableClock;
import app.ringback.core.ProblemException;
import app.ringback.secret.LocalSecrets;
import app.ringback.secret.Secrets;
import app.ringback.settings.Loopback;
import app.ringback.settings.SettingsFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the global options and the machine into what a desk is opened with. */
final class SetupReader {

  private final Machine machine;

  SetupReader(Machine machine) {
    this.machine = machine;
  }

  DeskSetup read(RootCommand options) {
    Workspace workspace =
        Workspace.choose(
            folder(options.workspace),
            options.practice,
            machine.environment(),
            machine.system(),
            machine.home());
    return new DeskSetup(
            workspace,
            clock(options.at, workspace),
            machine.random(),
            machine.zone(),
            machine.environment(),
            secrets())
        .with(new Pulse(System::nanoTime, new MachineZone(machine.zone())));
  }

  private Lazy<Secrets> secrets() {
    Map<String, String> environment = machine.environment();
    Path folder = LocalSecrets.folder(environment, machine.system(), machine.home());
    return new Lazy<>(() -> LocalSecrets.open(folder, environment, machine.random()));
  }

  private String folder(@Nullable Path option) {
    String chosen =
        option == null
            ? machine.environment().getOrDefault("RINGBACK_WORKSPACE", "")
            : option.toString();
    return chosen.isEmpty() ? "" : machine.workingDirectory().resolve(chosen).toString();
  }

  private InstantSource clock(@Nullable Instant at, Workspace workspace) {
    if (at == null) {
      return workspace.practice()
          ? PracticeTime.clock(MicroClock.system(), workspace)
          : MicroClock.system();
    }
    if (!workspace.practice() && !leadsNowhere(workspace)) {
      throw new UsageException(
          "--at is refused: this workspace has a real carrier set up, and a moved clock must never"
              + " decide what it sends. Use --practice or another workspace.");
    }
    MicroClock started = MicroClock.startingAt(at);
    return workspace.practice() ? new MovableClock(started, Duration.ZERO) : started;
  }

  private boolean leadsNowhere(Workspace workspace) {
    try {
      return Loopback.leadsNowhere(
          new SettingsFile(workspace.settingsFile(), machine.zone()).read());
    } catch (ProblemException e) {
      throw new UsageException(
          "--at is refused while the settings cannot be read. " + e.problem().line());
    }
  }
}
