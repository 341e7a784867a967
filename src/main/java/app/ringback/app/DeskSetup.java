package app.ringback.app;

import app.ringback.agenda.wake.Pulse;
import app.ringback.secret.BookKeys;
import app.ringback.secret.Secrets;
import app.ringback.secret.WorkspaceKey;
import app.ringback.settings.SettingsFile;
import app.ringback.store.BookFiles;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What a desk is opened with: everything that comes from outside the program.
 *
 * @param environment the process's environment variables; secrets in it win over stored ones
 * @param zone the machine's time zone
 * @param secrets where this computer keeps secrets; looking for a keyring takes a while
 * @param pulse by what a sleep and a change of the clock are noticed; empty: not at all
 */
public record DeskSetup(
    Workspace workspace,
    InstantSource clock,
    SecureRandom random,
    ZoneId zone,
    Map<String, String> environment,
    Lazy<Secrets> secrets,
    Optional<Pulse> pulse) {

  public DeskSetup {
    environment = Map.copyOf(environment);
  }

  /** A desk whose clock is the only time there is. */
  public DeskSetup(
      Workspace workspace,
      InstantSource clock,
      SecureRandom random,
      ZoneId zone,
      Map<String, String> environment,
      Lazy<Secrets> secrets) {
    this(workspace, clock, random, zone, environment, secrets, Optional.empty());
  }

  /** The same desk with a pulse. */
  public DeskSetup with(Pulse noticed) {
    return new DeskSetup(
        workspace, clock, random, zone, environment, secrets, Optional.of(noticed));
  }

  /** Finds and makes the keys of books. */
  public WorkspaceKey workspaceKey() {
    return new WorkspaceKey(new BookKeys(secrets.get(), random), environment);
  }

  public BookFiles bookFiles() {
    return new BookFiles(workspace.folder());
  }

  public SettingsFile settingsFile() {
    return new SettingsFile(workspace.settingsFile(), zone);
  }

  /** Keeps the environment, which may hold secrets, out of any text. */
  @Override
  public String toString() {
    return "DeskSetup[" + workspace + "]";
  }
}
