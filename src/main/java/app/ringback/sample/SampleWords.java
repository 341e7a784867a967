package app.ringback.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The words and places that sample data is made of, from the resources beside this class. */
final class SampleWords {

  /** A place with one area code. */
  record Place(String areaCode, String state, String city, String postalCode, String timeZone) {}

  private final Map<String, List<String>> lines = new LinkedHashMap<>();
  private final Map<String, List<String>> words = new LinkedHashMap<>();
  private final List<Place> places = new ArrayList<>();

  SampleWords() {
    String section = "";
    for (String line : resource("words.txt")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.startsWith("#")) {
        lines.computeIfAbsent(section, key -> new ArrayList<>()).add(line);
        words
            .computeIfAbsent(section, key -> new ArrayList<>())
            .addAll(List.of(line.replace("\\n", "\n").split("\\|", -1)));
      }
    }
    for (String line : resource("places.txt")) {
      String[] part = line.split(" ", -1);
      places.add(new Place(part[0], part[1], part[2].replace('~', ' '), part[3], part[4]));
    }
  }

  String any(String section, RandomGenerator random) {
    List<String> all = words.getOrDefault(section, List.of());
    return all.get(random.nextInt(all.size()));
  }

  /** One line of a section, split at its bars. */
  List<String> anyLine(String section, RandomGenerator random) {
    List<String> all = lines.getOrDefault(section, List.of());
    return List.of(all.get(random.nextInt(all.size())).split("\\|", -1));
  }

  List<Place> places() {
    return places;
  }

  private static List<String> resource(String name) {
    try (InputStream in = SampleWords.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Not in this build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
