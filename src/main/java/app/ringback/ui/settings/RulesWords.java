package app.ringback.ui.settings;

import app.ringback.compliance.rules.RegionRule;
import app.ringback.compliance.rules.RulesDifference;
import app.ringback.core.Channel;
import app.ringback.core.UsState;
import app.ringback.ui.UiTexts;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In which way rules differ, in sentences. */
final class RulesWords {

  private final UiTexts texts;

  RulesWords(UiTexts texts) {
    this.texts = texts;
  }

  String of(RulesDifference difference) {
    return switch (difference) {
      case RulesDifference.Row(var before, var after) -> row(before, after);
      case RulesDifference.Limit(var what, var before, var after) ->
          texts.get("settings.rules.number." + what, before, after);
      case RulesDifference.Words(var what, var added, var removed) -> words(what, added, removed);
    };
  }

  private String row(@Nullable RegionRule before, @Nullable RegionRule after) {
    if (after == null) {
      return before == null ? "" : texts.get("settings.rules.row.gone", where(before));
    }
    if (before == null) {
      return texts.get("settings.rules.row.new", where(after), terms(after), after.citation());
    }
    return terms(before).equals(terms(after))
        ? texts.get("settings.rules.row.words", where(after), after.citation())
        : texts.get(
            "settings.rules.row", where(after), terms(before), terms(after), after.citation());
  }

  private String where(RegionRule rule) {
    String place =
        rule.state()
            .map(UsState::english)
            .orElseGet(
                () -> texts.get("settings.rules.place." + rule.code().toLowerCase(Locale.ROOT)));
    String channels =
        Stream.of(Channel.CALL, Channel.TEXT)
            .filter(rule.channels()::contains)
            .map(channel -> texts.get("settings.rules.channel." + channel.code()))
            .collect(Collectors.joining(", "));
    return texts.get("settings.rules.where", place, channels);
  }

  private String terms(RegionRule rule) {
    String hours = rule.hours().text();
    String holidays = texts.get("settings.rules.holidays." + rule.holidays().code());
    return Stream.of(
            hours, holidays, rule.consent().isEmpty() ? "" : texts.get("settings.rules.consent"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private String words(String what, Set<String> added, Set<String> removed) {
    String name = texts.get("settings.rules.words." + what);
    return Stream.of(
            added.isEmpty() ? "" : texts.get("settings.rules.words.added", name, list(added)),
            removed.isEmpty() ? "" : texts.get("settings.rules.words.removed", name, list(removed)))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String list(Set<String> words) {
    return String.join(", ", new TreeSet<>(words));
  }
}
