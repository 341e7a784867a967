package app.ringback.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, Nov 23, 2026 at 9:00 AM Sam Rivera <sam@x.example> wrote:\n> Hi\n> there",
        "On Mon, Nov 23, 2026 at 9:00 AM Sam Rivera\n<sam@x.example> wrote:\n\n> Hi",
        "Am 23.11.2026 um 09:00 schrieb Sam Rivera:\n> Hi",
        "Le lun. 23 nov. 2026 à 09:00, Sam a écrit :\n> Hi",
        "-----Original Message-----\nFrom: Sam\nHi",
        "________________________________\nFrom: Sam <sam@x.example>\nSent: Monday\nHi",
        "From: Sam <sam@x.example>\nSent: Monday\nTo: Ana\nSubject: Roof\n\nHi",
        "> Hi\n> there"
      })
  void whatIsQuotedBelowIsToldFromWhatWasWritten(String quote) {
    QuotedText text = QuotedText.of("Friday is fine.\n\n" + quote);
    assertThat(text.own()).isEqualTo("Friday is fine.");
    assertThat(text.quote()).isEqualTo(quote);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Friday is fine.",
        "On Monday I wrote a letter",
        "> Is Friday fine?\nYes\n> And the price?\nToo high",
        "On Mon, Sam Rivera wrote:\n> Is Friday fine?\n\nYes, it is"
      })
  void whenInDoubtEverythingWasWritten(String text) {
    assertThat(QuotedText.of(text).own()).isEqualTo(text);
    assertThat(QuotedText.of(text).quote()).isEmpty();
  }

  @Test
  void theLongestMailTakesNoTime() {
    String text = "On a day ".repeat(50_000) + "\n" + "On x\n".repeat(50_000);
    assertThat(QuotedText.of(text).own()).hasSizeGreaterThan(100_000);
  }
}
