package app.ringback.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Chooses where this computer keeps secrets, and the folder of those kept in a file. */
public final class LocalSecrets {

  private static final String PASSPHRASE = "RINGBACK_PASSPHRASE";
  private static final String FILE = "secrets.json";

  private LocalSecrets() {}

  /**
   * The environment first; behind it the file of secrets where one was made before, else the
   * keyring when it works, else a new file.
   *
   * @param folder where a file of secrets lies, see {@link #folder}
   */
  public static Secrets open(Path folder, Map<String, String> environment, SecureRandom random) {
    Path file = folder.resolve(FILE);
    char[] passphrase = environment.getOrDefault(PASSPHRASE, "").toCharArray();
    Secrets inFile = new SecretFile(file, passphrase, random);
    if (Files.exists(file) || passphrase.length > 0) {
      return new EnvironmentSecrets(environment, inFile);
    }
    Optional<Secrets> keyring = KeyringSecrets.probe();
    return new EnvironmentSecrets(environment, keyring.orElse(inFile));
  }

  /**
   * The user's own configuration folder, apart from the workspace: whoever copies the workspace to
   * a stick or into a cloud does not take its key along.
   */
  public static Path folder(Map<String, String> environment, String osName, Path home) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("win")) {
      String appData = environment.getOrDefault("APPDATA", "");
      Path base = appData.isBlank() ? home.resolve("AppData/Roaming") : Path.of(appData);
      return base.resolve("Ringback").resolve("keys");
    }
    if (os.contains("mac")) {
      return home.resolve("Library/Application Support/Ringback/keys");
    }
    String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
    Path base = config.isBlank() ? home.resolve(".config") : Path.of(config);
    return base.resolve("ringback").resolve("keys");
  }
}
