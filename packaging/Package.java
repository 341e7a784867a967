import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Makes the self-contained application and this platform's installer: {@code mvn -Pinstaller
 * package} runs it with the JDK the build uses. Steps: style sheets in JavaFX's binary form, a
 * runtime of the JDK modules Ringback needs (jlink), the application image (jpackage), a training
 * run of it for the ahead-of-time cache (JEP 514), the installer from that image (jpackage).
 *
 * <p>Arguments: the version, the folder with ringback.jar and its libraries, the target folder.
 */
public final class Package {

  /** What {@code jdeps} and the services in use ask for; checked by the training run. */
  private static final String MODULES =
      "java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,"
          + "java.prefs,java.security.jgss,java.sql,java.xml,jdk.crypto.cryptoki,jdk.crypto.ec,"
          + "jdk.httpserver,jdk.localedata,jdk.unsupported,jdk.zipfs";

  private static final Path JAVA_OPTIONS = Path.of("packaging/java.options");

  private static final String CACHE = "ringback.aot";

  private final String version;
  private final Path input;
  private final Path target;
  private final String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);

  private Package(String version, Path input, Path target) {
    this.version = version;
    this.input = input;
    this.target = target;
  }

  public static void main(String[] args) throws Exception {
    Package work = new Package(args[0], Path.of(args[1]), Path.of(args[2]));
    work.stylesheets();
    work.runtime();
    Path image = work.image();
    work.train(image);
    work.installer(image);
  }

  /** Reading style sheets as text would be a tenth of the start. */
  private void stylesheets() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                input.resolve("*").toString(),
                "packaging/Stylesheets.java",
                input.resolve("ringback.jar").toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("The style sheets could not be converted: see above");
    }
  }

  private void runtime() throws IOException {
    delete(runtimeFolder());
    tool(
        "jlink",
        List.of(
            "--add-modules",
            MODULES,
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--compress",
            "zip-0",
            "--output",
            runtimeFolder().toString()));
  }

  private Path image() throws IOException {
    Path image = target.resolve(os.contains("mac") ? "Ringback.app" : "Ringback");
    delete(image);
    List<String> arguments = new ArrayList<>(common());
    arguments.addAll(
        List.of(
            "--type", "app-image",
            "--input", input.toString(),
            "--main-jar", "ringback.jar",
            "--main-class", "app.ringback.Ringback",
            "--runtime-image", runtimeFolder().toString()));
    for (String option : Files.readAllLines(JAVA_OPTIONS)) {
      if (!option.isBlank() && !option.startsWith("#")) {
        arguments.addAll(List.of("--java-options", option));
      }
    }
    tool("jpackage", arguments);
    return image;
  }

  /**
   * Starts the image twice, headless: once to fill a practice workspace, then as a user does, while
   * the JVM writes down what it loads. Making the sample is no part of that. What was compiled is
   * not kept: on it the second compiler would set to work at once, beside what opens the window.
   */
  private void train(Path image) throws IOException, InterruptedException {
    Path app = appFolder(image);
    Path cache = app.resolve(CACHE);
    Path workspace = Files.createTempDirectory("ringback-training");
    start(
        image,
        workspace,
        "",
        List.of("--pictures", target.resolve("training-pictures").toString()));
    start(
        image,
        workspace,
        "-Dglass.platform=Headless -Dprism.order=sw "
            + "-XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput="
            + cache,
        List.of("--rehearsal"));
    delete(workspace);
    if (!Files.exists(cache)) {
      throw new IllegalStateException("The training run left no ahead-of-time cache");
    }
    Path configuration = app.resolve("Ringback.cfg");
    List<String> lines = new ArrayList<>(Files.readAllLines(configuration));
    int options = lines.indexOf("[JavaOptions]");
    lines.add(options + 1, "java-options=-XX:AOTCache=$APPDIR" + File.separator + CACHE);
    configuration.toFile().setWritable(true);
    Files.write(configuration, lines);
  }

  private void start(Path image, Path workspace, String options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(launcher(image).toString());
    command.addAll(List.of("--workspace", workspace.toString(), "--practice"));
    command.addAll(arguments);
    ProcessBuilder training = new ProcessBuilder(command);
    training.environment().put("JAVA_TOOL_OPTIONS", options);
    training.environment().put("XDG_CONFIG_HOME", workspace.resolve("config").toString());
    training.environment().remove("DISPLAY");
    training.environment().remove("WAYLAND_DISPLAY");
    training.inheritIO();
    Process process = training.start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IllegalStateException("The training run failed: see above");
    }
  }

  private void installer(Path image) {
    String type = os.contains("win") ? "msi" : os.contains("mac") ? "dmg" : "deb";
    List<String> arguments = new ArrayList<>(common());
    arguments.addAll(List.of("--type", type, "--app-image", image.toString()));
    if (type.equals("deb")) {
      arguments.addAll(
          List.of(
              "--linux-package-name",
              "ringback",
              "--linux-deb-maintainer",
              "ringback@users.noreply.example.org",
              "--linux-menu-group",
              "Office",
              "--linux-app-category",
              "misc",
              "--linux-package-deps",
              "libgtk-3-0",
              "--linux-shortcut"));
    } else if (type.equals("msi")) {
      arguments.addAll(
          List.of(
              "--win-per-user-install",
              "--win-menu",
              "--win-shortcut-prompt",
              "--win-upgrade-uuid",
              "3c0fd6b4-8c1d-4c57-9c6e-1a1d1c1f7b52"));
    }
    tool("jpackage", arguments);
  }

  private List<String> common() {
    String platform = os.contains("win") ? "windows" : os.contains("mac") ? "macos" : "linux";
    String icon = os.contains("win") ? "ico" : os.contains("mac") ? "icns" : "png";
    return List.of(
        "--name",
        "Ringback",
        "--app-version",
        version,
        "--vendor",
        "Ringback",
        "--description",
        "The follow-up desk for solo closers",
        "--copyright",
        "2026 the Ringback authors, Apache License 2.0",
        "--icon",
        icon.equals("png") ? "icons/ringback-512.png" : "icons/ringback." + icon,
        "--resource-dir",
        "packaging/" + platform,
        "--dest",
        target.toString());
  }

  private Path runtimeFolder() {
    return target.resolve("runtime");
  }

  private Path appFolder(Path image) {
    if (os.contains("mac")) {
      return image.resolve("Contents/app");
    }
    return os.contains("win") ? image.resolve("app") : image.resolve("lib/app");
  }

  private Path launcher(Path image) {
    if (os.contains("mac")) {
      return image.resolve("Contents/MacOS/Ringback");
    }
    return os.contains("win") ? image.resolve("Ringback.exe") : image.resolve("bin/Ringback");
  }

  private static void tool(String name, List<String> arguments) {
    int code =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IllegalStateException("This JDK has no " + name))
            .run(System.out, System.err, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException(name + " failed with " + code + ": " + arguments);
    }
  }

  private static void delete(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (Stream<Path> files = Files.walk(tree)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
