package app.ringback.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the sections and values of a TOML text stand, so that one value can be changed and
 * everything around it stays as the user wrote it. The text is taken to be valid.
 */
record TomlLayout(String text, List<Header> headers, List<Entry> entries) {

  /**
   * A {@code [section]} line.
   *
   * @param end the offset just behind its line, before the line's end
   */
  record Header(List<String> path, int start, int end) {}

  /**
   * A {@code key = value}.
   *
   * @param path the section's path and the key's
   * @param section the path of the header it stands under; empty at the top of the file
   */
  record Entry(List<String> path, List<String> section, int start, int valueStart, int valueEnd) {}

  static TomlLayout of(String text) {
    List<Header> headers = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    TomlScanner scanner = new TomlScanner(text);
    List<String> section = List.of();
    while (scanner.toNextItem()) {
      int start = scanner.position();
      if (scanner.atHeader()) {
        section = scanner.header();
        headers.add(new Header(section, start, scanner.position()));
      } else {
        List<String> path = new ArrayList<>(section);
        path.addAll(scanner.key());
        int valueStart = scanner.position();
        entries.add(new Entry(List.copyOf(path), section, start, valueStart, scanner.valueEnd()));
      }
      scanner.skipLine();
    }
    return new TomlLayout(text, List.copyOf(headers), List.copyOf(entries));
  }

  Optional<Entry> entry(List<String> path) {
    return entries.stream().filter(entry -> entry.path().equals(path)).findFirst();
  }

  /** The last value under the header with this path. */
  Optional<Entry> lastIn(List<String> section) {
    return entries.stream()
        .filter(entry -> entry.section().equals(section))
        .reduce((first, second) -> second);
  }

  Optional<Header> header(List<String> path) {
    return headers.stream().filter(header -> header.path().equals(path)).findFirst();
  }

  /**
   * The line, from 1, where the value stands; that of its section, or the first, when it has none.
   */
  int line(List<String> path) {
    int offset =
        entries.stream()
            .filter(entry -> startsWith(path, entry.path()))
            .mapToInt(Entry::start)
            .findFirst()
            .orElseGet(() ->
                headers.stream()
                    .filter(header -> startsWith(path, header.path()))
                    .mapToInt(Header::start)
                    .max()
                    .orElse(0));
    return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
  }

  private static boolean startsWith(List<String> path, List<String> beginning) {
    return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
  }
}
