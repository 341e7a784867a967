package app.ringback.compliance.rules;

import app.ringback.core.Channel;
import app.ringback.core.UsState;
import app.ringback.settings.WorkingHours;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a rules file: the whole of it is right, or it is not used. */
public final class RulesReader {

  /** The layout of rules files this program reads. */
  public static final int SCHEMA = 1;

  private static final List<String> DEFAULTS =
      List.of(RegionRule.US, RegionRule.UNKNOWN, RegionRule.ABROAD);

  private RulesReader() {}

  /**
   * The rules a text says.
   *
   * @throws BadRulesException naming the row and the key that cannot be used
   */
  public static Rules read(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    RulesText file = RulesText.of(plain);
    int schema = file.number("schema", 1, Integer.MAX_VALUE);
    if (schema > SCHEMA) {
      throw new BadRulesException(
          "it has layout " + schema + ", and this program reads layouts up to " + SCHEMA);
    }
    Rules rules =
        new Rules(
            date(file),
            digest(plain),
            regions(file),
            caps(file.section("caps")),
            doNotCall(file.section("do_not_call")),
            words(file.section("words")));
    complete(rules);
    return rules;
  }

  private static LocalDate date(RulesText file) {
    try {
      return LocalDate.parse(file.text("dated"));
    } catch (DateTimeParseException e) {
      throw file.bad("dated", "must be a date such as \"2026-11-23\"");
    }
  }

  private static List<RegionRule> regions(RulesText file) {
    List<RegionRule> regions = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (RulesText row : file.rows("region")) {
      RegionRule rule = region(row);
      for (Channel channel : rule.channels()) {
        if (!seen.add(rule.code() + " " + channel.code())) {
          throw row.bad("code", "has two rows for " + channel.code());
        }
      }
      regions.add(rule);
    }
    return regions;
  }

  private static RegionRule region(RulesText row) {
    String code = row.text("code");
    if (!DEFAULTS.contains(code)
        && UsState.read(code).filter(state -> state.name().equals(code)).isEmpty()) {
      throw row.bad("code", "must be a state's two letters, or US, unknown or abroad");
    }
    return new RegionRule(
        code,
        hours(row),
        channels(row),
        HolidayRule.read(row.text("holidays"))
            .orElseThrow(() -> row.bad("holidays", "must be none, federal or state")),
        row.optional("consent"),
        row.text("citation"));
  }

  private static WorkingHours hours(RulesText row) {
    try {
      return WorkingHours.parse(row.text("hours"));
    } catch (IllegalArgumentException e) {
      throw row.bad("hours", "cannot be read: " + e.getMessage());
    }
  }

  private static Set<Channel> channels(RulesText row) {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    for (String name : row.texts("channels")) {
      channels.add(
          Channel.read(name)
              .filter(channel -> channel != Channel.EMAIL)
              .orElseThrow(() -> row.bad("channels", "may be call and text")));
    }
    return channels;
  }

  private static Caps caps(RulesText section) {
    return new Caps(
        section.number("calls", 1, 100),
        section.text("calls_citation"),
        section.number("texts", 1, 100),
        section.text("texts_citation"));
  }

  private static DoNotCallTerms doNotCall(RulesText section) {
    return new DoNotCallTerms(
        section.number("inquiry_months", 0, 120),
        section.number("purchase_months", 0, 120),
        section.number("stale_days", 1, 3650),
        section.text("citation"));
  }

  private static OptOutTerms words(RulesText section) {
    return new OptOutTerms(
        lower(section, "opt_out"),
        lower(section, "carrier"),
        lower(section, "start"),
        lower(section, "help"),
        section.texts("phrases").stream().map(phrase -> pattern(section, phrase)).toList(),
        section.text("citation"));
  }

  private static Set<String> lower(RulesText section, String key) {
    Set<String> words = new HashSet<>();
    section.texts(key).forEach(word -> words.add(word.strip().toLowerCase(Locale.ROOT)));
    return words;
  }

  private static Pattern pattern(RulesText section, String phrase) {
    try {
      return Pattern.compile(phrase);
    } catch (PatternSyntaxException e) {
      throw section.bad("phrases", "cannot be read: " + e.getDescription() + " in " + phrase);
    }
  }

  /** Every lead must fall under some row, whatever is known of it. */
  private static void complete(Rules rules) {
    for (String code : DEFAULTS) {
      for (Channel channel : List.of(Channel.CALL, Channel.TEXT)) {
        boolean there =
            rules.regions().stream()
                .anyMatch(rule -> rule.code().equals(code) && rule.channels().contains(channel));
        if (!there) {
          throw new BadRulesException(
              "the row \"" + code + "\" for " + channel.code() + " is missing");
        }
      }
    }
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }
}
