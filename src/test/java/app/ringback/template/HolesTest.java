package app.ringback.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{first_name}",
        "{ First Name }",
        "{{first_name}}",
        "{{contact.firstName}}",
        "${firstName}",
        "{interest|your project}",
        "{Roof age?}",
        "{a/b?}",
        "{{anything}}",
        "[Name]",
        "[First Name]",
        "[your name]",
        "[[first_name]]",
        "[DATE]",
        "[Company]",
        "%FIRST_NAME%",
        "%%first name%%",
        "<First Name>",
        "<<name>>",
        "*|FNAME|*",
        "{callback_number}"
      })
  void whatIsToBeFilledInIsFound(String hole) {
    assertThat(Holes.in("Hello there " + hole + ", how are you?")).containsExactly(hole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi Jane, a smile {:-} and a frown :-{",
        "Pick {1, 2, 3} or [a] or [x]",
        "The set {a, b} and {smile} and {just kidding}",
        "{\"name\": \"Jane\"}",
        "if (a) { return b; }",
        "See [1] and [the plan](https://example.com) [sic]",
        "5% off, and 10% for you; 100%sure%",
        "Ana Ruiz <ana@example.com> wrote <b>yes</b>",
        "a < b and c > d, x <= y",
        "Hello, Jane",
        "Hi! How are you?",
        "Hi there , how are you",
        "She said hi , and left",
        "Let us meet at [the] {old} mill",
        "Price: {TBD}",
      })
  void whatAPersonTypesIsLeftAlone(String message) {
    assertThat(Holes.in(message)).isEmpty();
  }

  @Test
  void aGreetingThatGreetsNobodyIsFound() {
    assertThat(Holes.in("Hi ,\nthanks for asking")).containsExactly("Hi ,");
    assertThat(Holes.in("First line\nDear  , thanks")).containsExactly("Dear  ,");
  }

  @Test
  void aCustomFieldOfTheLeadIsFound() {
    assertThat(Holes.in("Your {roof_age} roof")).isEmpty();
    assertThat(Holes.in("Your {roof_age} roof", List.of("Roof age"))).containsExactly("{roof_age}");
  }
}
