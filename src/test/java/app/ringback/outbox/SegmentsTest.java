package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SegmentsTest {

  @Test
  void plainTextHas160InOnePartAnd153InEachOfSeveral() {
    assertThat(Segments.of("")).isEqualTo(new Segments(true, 0, 0, 160));
    assertThat(Segments.of("a".repeat(160))).isEqualTo(new Segments(true, 160, 1, 0));
    assertThat(Segments.of("a".repeat(161))).isEqualTo(new Segments(true, 161, 2, 145));
    assertThat(Segments.of("a".repeat(1_600)).count()).isEqualTo(11);
  }

  @Test
  void theEuroAndBracketsCountTwice() {
    assertThat(Segments.of("€{}[]~^|\\\f").units()).isEqualTo(20);
    assertThat(Segments.of("€".repeat(80)).count()).isEqualTo(1);
    assertThat(Segments.of("€".repeat(81)).count()).isEqualTo(2);
  }

  @Test
  void anEscapedCharacterIsNeverParted() {
    // 152 + an escape that would straddle the part of 153.
    assertThat(Segments.of("a".repeat(152) + "€" + "a".repeat(152)).count()).isEqualTo(3);
  }

  @Test
  void oneCharacterOutsideTurnsTheWholeTextIntoUcs2() {
    assertThat(Segments.of("’" + "a".repeat(69))).isEqualTo(new Segments(false, 70, 1, 0));
    assertThat(Segments.of("’" + "a".repeat(70))).isEqualTo(new Segments(false, 71, 2, 63));
  }

  @Test
  void anEmojiTakesTwoUnitsAndIsNeverParted() {
    assertThat(Segments.of("😀".repeat(35))).isEqualTo(new Segments(false, 70, 1, 0));
    assertThat(Segments.of("😀".repeat(67)).count()).isEqualTo(3);
  }

  @Property
  void anyTextFitsItsParts(@ForAll String text) {
    Segments segments = Segments.of(text);
    int part = segments.gsm() ? 160 : 70;
    assertThat(segments.units()).isBetween(text.length(), text.length() * 2);
    assertThat(segments.count() * part).isGreaterThanOrEqualTo(segments.units());
  }
}
