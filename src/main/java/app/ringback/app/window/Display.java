package app.ringback.app.window;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether this machine has a screen to show a window on. */
public record Display(Map<String, String> environment, String system) {

  public Display {
    environment = Map.copyOf(environment);
  }

  /** Keeps the environment, which may hold secrets, out of any text. */
  @Override
  public String toString() {
    return "Display[" + system + "]";
  }

  public boolean isThere() {
    String name = system.toLowerCase(Locale.ROOT);
    return name.contains("win")
        || name.contains("mac")
        || !environment.getOrDefault("DISPLAY", "").isEmpty()
        || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
  }

  /**
   * The arguments to start with. Pictures made for want of a display are of the practice workspace,
   * so that no real person is on them.
   */
  public String[] arguments(String... arguments) {
    List<String> given = Arrays.asList(arguments);
    boolean pictures =
        given.stream()
            .anyMatch(each -> each.equals("--pictures") || each.startsWith("--pictures="));
    if (!pictures || isThere() || given.contains("--practice")) {
      return arguments;
    }
    String[] more = Arrays.copyOf(arguments, arguments.length + 1);
    more[arguments.length] = "--practice";
    return more;
  }
}
