package app.ringback.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlaStateTest {

  private static final Instant DUE = Instant.parse("2026-03-02T18:05:00Z");

  @Test
  void theFirstTouchAtTheDeadlineKeepsThePromiseAndOneAfterItDoesNot() {
    Instant later = DUE.plusSeconds(3600);
    assertThat(SlaState.of(DUE, DUE, later)).contains(SlaState.MET);
    assertThat(SlaState.of(DUE, DUE.plusNanos(1000), later)).contains(SlaState.BREACHED);
    assertThat(SlaState.of(DUE, null, later)).contains(SlaState.BREACHED);
  }

  @Test
  void untilTheDeadlineHasPassedItIsOpen() {
    assertThat(SlaState.of(DUE, null, DUE)).contains(SlaState.OPEN);
    assertThat(SlaState.of(DUE, null, DUE.plusNanos(1000))).contains(SlaState.BREACHED);
  }

  @Test
  void agedLeadsHaveNone() {
    assertThat(SlaState.of(null, DUE, DUE)).isEmpty();
  }
}
