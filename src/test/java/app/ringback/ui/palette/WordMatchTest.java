package app.ringback.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordMatchTest {

  @Test
  void everyTypedWordMustBeSomewhere() {
    assertThat(WordMatch.score("next lead", "Next lead")).isPositive();
    assertThat(WordMatch.score("lead ne", "Next lead")).isPositive();
    assertThat(WordMatch.score("next backup", "Next lead")).isZero();
  }

  @Test
  void theBeginningOfAWordBeatsItsMiddleAndLettersInOrderComeLast() {
    int beginning = WordMatch.score("show", "Show Now");
    int word = WordMatch.score("now", "Show Now");
    int middle = WordMatch.score("ow", "Show");
    int scattered = WordMatch.score("sw", "Show");
    assertThat(beginning).isGreaterThan(middle);
    assertThat(word).isGreaterThanOrEqualTo(middle);
    assertThat(middle).isGreaterThan(scattered);
    assertThat(scattered).isPositive();
  }

  @Test
  void nothingTypedOffersEverything() {
    assertThat(WordMatch.score("", "Undo")).isPositive();
  }
}
