package app.ringback.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The editor against the parser, on texts written as users write them. */
class SettingsEditorProperties {

  @Property(tries = 500)
  void theParserReadsWhatWasSetAndEverythingElseAsBefore(
      @ForAll("texts") String text,
      @ForAll("names") String section,
      @ForAll("names") String key,
      @ForAll("values") Object value) {
    String edited = SettingsEditor.set(text, List.of("sources", section), key, value);
    JsonNode found = SettingsReader.tree(edited).path("sources").path(section).path(key);
    assertThat(found.isTextual() ? found.textValue() : found.asText()).isEqualTo("" + value);
  }

  @Property(tries = 500)
  void everyOtherLineStaysAsItWas(
      @ForAll("texts") String text,
      @ForAll("names") String section,
      @ForAll("names") String key,
      @ForAll("values") Object value) {
    List<String> before = text.lines().toList();
    List<String> after =
        SettingsEditor.set(text, List.of("sources", section), key, value).lines().toList();
    boolean there = SettingsReader.tree(text).path("sources").path(section).has(key);
    int same = sameAtTheStart(before, after);
    int left = sameAtTheStart(before.subList(same, before.size()).reversed(), after.reversed());
    // A changed value may have been on several lines, at most three here.
    assertThat(same + left).isGreaterThanOrEqualTo(before.size() - (there ? 3 : 0));
  }

  private static int sameAtTheStart(List<String> one, List<String> other) {
    int same = 0;
    while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
      same++;
    }
    return same;
  }

  @Property(tries = 500)
  void settingTheSameAgainChangesNothing(
      @ForAll("texts") String text, @ForAll("names") String key, @ForAll("values") Object value) {
    String once = SettingsEditor.set(text, List.of("rep"), key, value);
    assertThat(SettingsEditor.set(once, List.of("rep"), key, value)).isEqualTo(once);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "Zillow",
        "a",
        "b",
        "Trade.Fair",
        "has blank",
        "qu\"ote",
        "back\\slash",
        "zoë",
        "#",
        "[x]",
        "");
  }

  @Provide
  Arbitrary<Object> values() {
    Arbitrary<Object> texts =
        Arbitraries.strings()
            .all()
            .ofMaxLength(12)
            .filter(SettingsEditorProperties::isText)
            .map(t -> t);
    return Arbitraries.oneOf(
        texts, Arbitraries.integers().map(i -> i), Arbitraries.of(true, false).map(b -> b));
  }

  private static boolean isText(String text) {
    return java.nio.charset.StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> section =
        Combinators.combine(names(), Arbitraries.integers().between(0, 3))
            .as((name, style) ->
                switch (style) {
                  case 0 -> "[sources." + TomlText.quote(name) + "]";
                  case 1 -> "[ sources . " + TomlText.quote(name) + " ]  # [not.this]";
                  case 2 -> "  [" + TomlText.quote(name) + "]";
                  default -> "[x." + TomlText.quote(name) + ".y]";
                });
    Arbitrary<String> entry =
        Combinators.combine(
                names(),
                Arbitraries.of(
                    "1",
                    "\"a # b = c\"",
                    "'c:\\path'",
                    "[1, 2,\n  # in between ]\n  3]",
                    "\"\"\"\n[not.a.header]\nkey = 1\"\"\"",
                    "'''\n[nor.this]'''",
                    "{ a = 1, b = \"}\" }",
                    "2026-03-02T18:00:00Z",
                    "true   # because"))
            .as((name, value) -> TomlText.key(name) + " = " + value);
    Arbitrary<String> noise = Arbitraries.of("# a comment = 1", "", "   ", "\t# [x]");
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, section),
            net.jqwik.api.Tuple.of(4, entry),
            net.jqwik.api.Tuple.of(2, noise))
        .list()
        .ofMaxSize(12)
        .flatMap(lines ->
            Arbitraries.of("\n", "\r\n").map(end -> String.join("\n", lines).replace("\n", end)))
        .filter(SettingsReader::isToml);
  }
}
