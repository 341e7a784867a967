package app.ringback.intake.clean;

import app.ringback.core.Channel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the value of an opt-out column says. */
public final class OptOutReader {

  private static final Set<String> NO =
      Set.of(
          "no",
          "false",
          "f",
          "n",
          "0",
          "0.0",
          "off",
          "subscribed",
          "ok",
          "clear",
          "clean",
          "callable",
          "allowed",
          "inactive",
          "non",
          "nein",
          "falso",
          "opted in",
          "opt in",
          "opt-in",
          "active",
          "disabled",
          "not dnc",
          "[]",
          "{}");

  private OptOutReader() {}

  /** Yes, true, a date, a list name: whatever does not plainly say no. */
  public static boolean isYes(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return !Absent.is(word) && !NO.contains(word) && !word.startsWith("not ");
  }

  /** The channels closed by a column that is about all of them; the value may name a few. */
  public static Set<Channel> channels(String text) {
    if (!isYes(text)) {
      return Set.of();
    }
    String word = text.toLowerCase(Locale.ROOT);
    Set<Channel> named = EnumSet.noneOf(Channel.class);
    if (word.contains("sms") || word.contains("text")) {
      named.add(Channel.TEXT);
    }
    if (word.contains("call") || word.contains("phone") || word.contains("voice")) {
      named.add(Channel.CALL);
    }
    if (word.contains("mail")) {
      named.add(Channel.EMAIL);
    }
    return named.isEmpty() ? EnumSet.allOf(Channel.class) : named;
  }
}
