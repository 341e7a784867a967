package app.ringback.testing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Starts processes that run a test's own main class, quickly: small, and with an archive of the
 * classes they load. Such an archive needs jars, so folders of the class path are packed first.
 */
public final class ChildJvm {

  private final Path folder;
  private final String mainClass;
  private final String classPath;
  private final Path archive;

  /**
   * @param folder where the jars, the archive and what the processes print are kept
   */
  public ChildJvm(Path folder, Class<?> mainClass) throws IOException {
    this.folder = Files.createDirectories(folder);
    this.mainClass = mainClass.getName();
    this.archive = folder.resolve("classes.jsa");
    classPath = packed();
  }

  /** Makes the archive of classes in a run that must end by itself. */
  public void train(String... args) throws IOException, InterruptedException {
    int end = start("-XX:ArchiveClassesAtExit=" + archive, args).waitFor();
    if (end != 0) {
      throw new IOException("The first run ended with " + end + ":\n" + printed());
    }
  }

  public Process start(String... args) throws IOException {
    return start("-XX:SharedArchiveFile=" + archive, args);
  }

  private Process start(String archiving, String... args) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:disable",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                archiving,
                "-cp",
                classPath,
                mainClass));
    command.addAll(List.of(args));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(output().toFile()))
        .start();
  }

  /** Everything the processes printed so far. */
  public String printed() throws IOException {
    return Files.readString(output());
  }

  /** How many bytes the processes printed so far. */
  public long printedBytes() throws IOException {
    return Files.exists(output()) ? Files.size(output()) : 0;
  }

  private Path output() {
    return folder.resolve("printed.txt");
  }

  private String packed() throws IOException {
    List<String> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      Path path = Path.of(entry);
      if (Files.isRegularFile(path)) {
        entries.add(entry);
      } else if (Files.isDirectory(path)) {
        entries.add(pack(path, folder.resolve("classes" + entries.size() + ".jar")).toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path pack(Path classes, Path jar) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path each : all.sorted().toList()) {
        String name = classes.relativize(each).toString().replace(File.separatorChar, '/');
        if (!name.isEmpty()) {
          // Flyway looks for the folders of its scripts, too.
          out.putNextEntry(new JarEntry(Files.isDirectory(each) ? name + "/" : name));
          if (Files.isRegularFile(each)) {
            Files.copy(each, out);
          }
          out.closeEntry();
        }
      }
    }
    return jar;
  }
}
