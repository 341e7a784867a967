package app.ringback.compliance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.Channel;
import app.ringback.core.UsState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesReaderTest {

  @Test
  void theShippedFileHasARowForEveryLead() {
    Rules rules = ShippedRules.read();

    assertThat(rules.dated()).isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(rules.of(UsState.WA, Channel.TEXT).words()).isEqualTo("Washington, RCW 80.36.390");
    assertThat(rules.of(UsState.CA, Channel.CALL).code()).isEqualTo(RegionRule.US);
    assertThat(rules.of(UsState.FL, Channel.TEXT).consent()).isNotEmpty();
    assertThat(rules.regions()).allSatisfy(rule -> assertThat(rule.citation()).isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "schema = 1 | schema = 2 | layout 2",
        "dated = \"2026-11-23\" | dated = \"soon\" | dated must be a date",
        "code = \"WA\" | code = \"WX\" | \"WX\": code must be a state",
        "code = \"WA\" | code = \"TX\" | two rows for",
        "code = \"abroad\" | code = \"WY\" | \"abroad\" for call is missing",
        "hours = \"Mon-Sun 10:00-21:00\" | hours = \"late\" | region \"KY\": hours cannot be read",
        "hours = \"Mon-Sun 10:00-21:00\" | hours = \"\" | region \"KY\": hours must be text",
        "citation = \"RCW 80.36.390\" | note = \"\" | region \"WA\": citation must be text",
        "holidays = \"state\" | holidays = \"some\" | holidays must be none",
        "calls = 3 | calls = 0 | [caps]: calls must be a whole number",
        "[caps] | [limits] | section [caps] is missing",
        "\"^dnc$\" | \"(\" | phrases cannot be read",
        "[[region]] | [[region] | not valid TOML"
      })
  void aBadFileIsRefusedWithTheRowAndTheKey(String right, String wrong, String why) {
    String text = ShippedRules.text();
    assertThat(text).contains(right);

    assertThatThrownBy(() -> RulesReader.read(text.replace(right, wrong)))
        .isInstanceOf(BadRulesException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aRowForCallsLeavesTextsToTheDefault() {
    String text = ShippedRules.text();
    int washington = text.indexOf("code = \"WA\"");
    String callsOnly =
        text.substring(0, washington)
            + text.substring(washington).replaceFirst("\"call\", \"text\"", "\"call\"");

    Rules rules = RulesReader.read(callsOnly);

    assertThat(rules.of(UsState.WA, Channel.CALL).code()).isEqualTo("WA");
    assertThat(rules.of(UsState.WA, Channel.TEXT).code()).isEqualTo(RegionRule.US);
  }
}
