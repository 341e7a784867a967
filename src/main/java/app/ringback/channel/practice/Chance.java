package app.ringback.channel.practice;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Numbers that look thrown and are always the same for the same words, on every machine and
 * release. They protect nothing.
 */
record Chance(String seed) {

  /** From 0 to below this, by what is thrown for. */
  int below(int limit, String... what) {
    byte[] bytes = (seed + "\n" + String.join("\n", what)).getBytes(StandardCharsets.UTF_8);
    return Math.floorMod(UUID.nameUUIDFromBytes(bytes).getMostSignificantBits(), limit);
  }

  <T> T of(List<T> choices, String... what) {
    return choices.get(below(choices.size(), what));
  }
}
