package app.ringback.app.telling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes by the desktop's own means: {@code notify-send} on Linux, with buttons where its version
 * has them, {@code osascript} on macOS. A desktop without either shows none, and the log says so
 * once. No shell is between: words of a stranger are arguments and nothing else.
 */
public final class SystemNotes implements DesktopNotes {

  private static final Logger log = LoggerFactory.getLogger(SystemNotes.class);
  private static final int SECONDS = 20;

  private final String system;
  private volatile boolean isMissing;

  public SystemNotes() {
    this(System.getProperty("os.name"));
  }

  /**
   * @param system the name of the operating system
   */
  SystemNotes(String system) {
    this.system = system.toLowerCase(Locale.ROOT);
  }

  @Override
  public void show(String title, String words, List<Choice> choices) {
    if (!isMissing) {
      // A note with buttons lasts as long as it is on screen: nobody waits for that.
      var _ =
          Thread.ofVirtual()
              .name("desktop note")
              .start(() -> present(plain(title), plain(words), choices));
    }
  }

  private void present(String title, String words, List<Choice> choices) {
    try {
      Optional<String> chosen = run(command(title, words, choices));
      if (chosen.isEmpty() && !choices.isEmpty() && isLinux()) {
        chosen = run(command(title, words, List.of()));
      }
      chosen
          .filter(answer -> answer.matches("[0-9]"))
          .map(Integer::valueOf)
          .filter(index -> index < choices.size())
          .ifPresent(index -> choices.get(index).act().run());
    } catch (IOException e) {
      isMissing = true;
      log.info("This desktop shows no notes, alerts are told otherwise: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      log.warn("What was chosen on a note of the desktop could not be done", e);
    }
  }

  private boolean isLinux() {
    return !system.contains("mac") && !system.contains("win");
  }

  /** What the command printed; empty when it failed. */
  private static Optional<String> run(List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(2L * SECONDS, TimeUnit.SECONDS)) {
      process.destroy();
      return Optional.of("");
    }
    return process.exitValue() == 0 ? Optional.of(printed.strip()) : Optional.empty();
  }

  /** The command that shows a note. */
  List<String> command(String title, String words, List<Choice> choices) throws IOException {
    if (system.contains("mac")) {
      return List.of(
          "osascript",
          "-e",
          "on run argv",
          "-e",
          "display notification (item 2 of argv) with title (item 1 of argv)",
          "-e",
          "end run",
          title,
          words);
    }
    if (!isLinux()) {
      throw new IOException("there is no command for it");
    }
    List<String> command = new ArrayList<>();
    command.add("notify-send");
    command.add("--app-name=Ringback");
    command.add("--expire-time=" + TimeUnit.SECONDS.toMillis(SECONDS));
    for (int i = 0; i < choices.size(); i++) {
      command.add("--action=" + i + "=" + plain(choices.get(i).name()));
    }
    command.add("--");
    command.add(title);
    command.add(words);
    return command;
  }

  /** Desktops read markup in a note: nothing of a stranger may be understood as such. */
  static String plain(String words) {
    return words
        .replaceAll("[\\p{Cntrl}]+", " ")
        .replace('<', '\u2039')
        .replace('>', '\u203a')
        .replace('&', '+')
        .strip();
  }
}
