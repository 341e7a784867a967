package app.ringback.compliance.optout;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.testing.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptOutWordsTest {

  private final OptOutWords words = new OptOutWords(() -> Guards.RULES);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stop",
        "STOP",
        " Stop. ",
        "STOP!!!",
        "stopall",
        "Quit",
        "end",
        "REVOKE",
        "opt out",
        "Opt-Out",
        "optout",
        "cancel",
        "Unsubscribe",
        "“Stop”",
        "stop\u200B",
        "Stop 🛑",
        "opt  out"
      })
  void aWordAloneOptsOut(String message) {
    assertThat(words.of(message)).isEqualTo(Meaning.OPT_OUT);
  }

  @ParameterizedTest
  @CsvSource({"start,START", "UNSTOP.,START", "Help,HELP", "info?,HELP"})
  void otherWordsAloneStartOrAskForHelp(String message, Meaning meaning) {
    assertThat(words.of(message)).isEqualTo(meaning);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "please don't text me again",
        "Please dont text me again!",
        "Do not call me anymore.",
        "don’t ever contact me",
        "stop texting me",
        "STOP MESSAGING THIS NUMBER",
        "Remove me from your list",
        "take me off your list please",
        "take my number off",
        "Leave me alone",
        "lose my number",
        "unsubscribe me",
        "I want to opt out",
        "no more texts please",
        "Stop please",
        "please stop",
        "Ok stop it",
        "stop, wrong number",
        "Wrong number",
        "I don't want any more calls",
        "quit calling",
        "No me llame más",
        "Por favor no me escriban",
        "Quítame de la lista",
        "who is this? stop all texts",
        "Go away",
        "I revoke my consent",
        "put me on the do not call list",
      })
  void freeTextThatAReasonablePersonReadsAsOptingOutIsAskedAbout(String message) {
    assertThat(words.of(message)).isEqualTo(Meaning.MAY_BE_OPT_OUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Yes, tomorrow at 3 works",
        "Can you stop by on Tuesday?",
        "The bus stop is right there",
        "I can't stop thinking about the offer",
        "When does the promotion end?",
        "I need to cancel my appointment",
        "Don't call before 5pm, I'm at work",
        "please don't text me at work, call tonight",
        "What do I have to do to start?",
        "Thanks for your help!",
        "More info please",
        "Don't forget the quote",
        "Liked “Hi Ana, still looking? Reply STOP to opt out”",
        "Loved \"Reply STOP to opt out\"",
        "Sounds good, you said Reply STOP to opt out but I am interested",
      })
  void whatIsNoOptOutIsLeftAlone(String message) {
    assertThat(words.of(message)).isEqualTo(Meaning.NONE);
  }

  @Test
  void whatAMailQuotesIsNotTheLeads() {
    assertThat(
            words.of(
                """
                Sounds great, Tuesday it is.

                On Mon, Mar 2, 2026 at 10:00 AM Sam Rivera <sam@example.com> wrote:
                > To stop these mails, unsubscribe here.
                """))
        .isEqualTo(Meaning.NONE);
    assertThat(words.of("Stop\n\n> Hi Ana, are you still looking?")).isEqualTo(Meaning.OPT_OUT);
  }

  @Test
  void theCarriersListLacksTheOneWithASpace() {
    assertThat(words.carrierAnswers(" stop ")).isTrue();
    assertThat(words.carrierAnswers("OPTOUT")).isTrue();
    assertThat(words.carrierAnswers("opt out")).isFalse();
    assertThat(words.carrierAnswers("stop!")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Asked not to be called again",
        "She wants no more calls",
        "DNC",
        "Told me to remove her from the list",
        "opted out on the phone"
      })
  void aNoteThatTellsOfAnOptOutIsAskedAbout(String note) {
    assertThat(words.noteTells(note)).isTrue();
  }

  @Test
  void anOrdinaryNoteIsNot() {
    assertThat(words.noteTells("Wants a call back on Friday; wife decides")).isFalse();
  }
}
