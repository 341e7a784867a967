package app.ringback.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnDateTest {

  private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 23);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I will be back on December 1.|2026-12-01",
        "I am away until Monday, Jan 4th and will read it then.|2027-01-04",
        "Out of the office through 11/27/2026|2026-11-28",
        "returning to the office on 12/2/26|2026-12-02",
        "back in the office on 2026-12-09|2026-12-09",
        "I return on the 3rd of December 2026|2026-12-03"
      })
  void theFirstDayBackIsRead(String text, LocalDate back) {
    assertThat(ReturnDate.in(text, WRITTEN)).contains(back);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I am out of the office.",
        "back on February 30",
        "We have been in business until March 3, 1999",
        "Call me at 12/12"
      })
  void aDayThatIsNoneIsNotMadeUp(String text) {
    assertThat(ReturnDate.in(text, WRITTEN)).isEmpty();
  }
}
