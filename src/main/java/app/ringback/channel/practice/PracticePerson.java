package app.ringback.channel.practice;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A simulated person: always the same one for a seed and an address, so that practice can be
 * repeated and needs no memory.
 */
final class PracticePerson {

  private static final List<String> ANSWERS =
      List.of(
          "Hi! Yes, I was looking into that. What would it cost roughly?",
          "Could you call me tomorrow after 5?",
          "Thanks for getting back so fast. Does it work with a flat roof?",
          "I have two other quotes already. What is different about yours?",
          "Yes please, Thursday works for me.",
          "Who is this?",
          "Need to talk to my wife first. Can you send me something to read?");

  private static final List<String> SENDS_AWAY =
      List.of(
          "Please stop texting me, we went with somebody else",
          "not interested, take me off your list",
          "wrong number, do not text me again");

  private final long seed;
  private final String address;

  /**
   * @param address an E.164 number or an e-mail address
   */
  PracticePerson(long seed, String address) {
    this.seed = seed;
    this.address = address;
  }

  Habit habit() {
    int share = number("habit", 100);
    if (share < 50) {
      return Habit.ANSWERS;
    }
    if (share < 76) {
      return Habit.IGNORES;
    }
    if (share < 83) {
      return Habit.OPTS_OUT;
    }
    if (share < 89) {
      return Habit.SENDS_AWAY;
    }
    return share < 95 ? Habit.BOUNCES : Habit.OUT_OF_REACH;
  }

  /** What they answer to the text of this id; empty when they do not. */
  String answer(String textId) {
    return switch (habit()) {
      case ANSWERS -> ANSWERS.get(number("words" + textId, ANSWERS.size()));
      case OPTS_OUT -> "STOP";
      case SENDS_AWAY -> SENDS_AWAY.get(number("words" + textId, SENDS_AWAY.size()));
      case IGNORES, BOUNCES, OUT_OF_REACH -> "";
    };
  }

  /** How long they take for it: half of them minutes, the others up to three hours. */
  Duration answersAfter(String textId) {
    boolean soon = number("soon" + textId, 2) == 0;
    return soon
        ? Duration.ofSeconds(20 + number("seconds" + textId, 580))
        : Duration.ofMinutes(10 + number("minutes" + textId, 170));
  }

  private int number(String what, int below) {
    byte[] bytes = (seed + "\n" + address + "\n" + what).getBytes(StandardCharsets.UTF_8);
    // A hash that is the same on every machine and release; it protects nothing.
    return Math.floorMod(UUID.nameUUIDFromBytes(bytes).getMostSignificantBits(), below);
  }
}
