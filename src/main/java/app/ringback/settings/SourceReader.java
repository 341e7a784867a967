package app.ringback.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Reads what is set for one source. */
final class SourceReader {

  private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;
  private static final int DAYS_OF_A_YEAR = 366;

  private SourceReader() {}

  static SourceSettings source(SettingsSection section) {
    int slaMinutes = section.number("sla_minutes", 0, 0, MINUTES_OF_A_WEEK);
    return SourceSettingsBuilder.builder()
        .owner(section.text("owner", ""))
        .ownerByRegion(section.read("owner_by_region", "", OwnerRules::parse))
        .ownerByInterest(section.read("owner_by_interest", "", OwnerRules::parse))
        // 0, as the window writes it, is the promise made for all sources.
        .slaMinutes(slaMinutes == 0 ? OptionalInt.empty() : OptionalInt.of(slaMinutes))
        .instaCall(section.flag("insta_call"))
        .autoText(section.flag("auto_text"))
        .autoTextLists(section.flag("auto_text_lists"))
        .cadence(section.text("cadence", ""))
        .leadCost(section.money("lead_cost"))
        .consent(section.flag("consent"))
        .consentText(section.text("consent_text", ""))
        .consentUrl(section.text("consent_url", ""))
        .returnDays(section.number("return_days", 0, 0, DAYS_OF_A_YEAR))
        .mailFrom(senders(section.text("mail_from", "")))
        .relay(section.flag("relay"))
        .paused(section.flag("paused"))
        .feed(feed(section))
        .feedPoll(Duration.ofMinutes(section.number("feed_minutes", 10, 1, MINUTES_OF_A_WEEK)))
        .folder(section.read("folder", "", SourceReader::folder))
        .build();
  }

  private static String feed(SettingsSection section) {
    String feed = section.text("feed", "");
    if (!feed.isEmpty()) {
      section.read("feed", "", SettingsReader::endpoint);
    }
    return feed;
  }

  private static List<String> senders(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split(",", -1))
        .map(String::strip)
        .filter(sender -> !sender.isEmpty())
        .toList();
  }

  private static String folder(String text) {
    try {
      if (!text.isEmpty() && !Path.of(text).isAbsolute()) {
        throw new IllegalArgumentException("the whole path of a folder is wanted");
      }
      return text;
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("it is no path of a folder", e);
    }
  }
}
