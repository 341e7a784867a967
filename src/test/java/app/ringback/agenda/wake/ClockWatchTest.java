package app.ringback.agenda.wake;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.testing.SettableClock;
import app.ringback.testing.TestPulse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

  private final SettableClock clock = SettableClock.mondayMorning();
  private final TestPulse computer = new TestPulse(clock);
  private final ClockWatch watch = new ClockWatch(clock, computer.pulse());

  @Test
  void timeThatGoesOnIsNoJump() {
    for (int i = 0; i < 100; i++) {
      computer.run(Duration.ofSeconds(20));
      assertThat(watch.look()).isEmpty();
    }
  }

  @Test
  void aClockThatIsCorrectedALittleIsNoJump() {
    computer.run(Duration.ofSeconds(20));
    computer.set(Duration.ofSeconds(-90));
    assertThat(watch.look()).isEmpty();
    computer.set(Duration.ofSeconds(100));
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void aNightWithTheLidClosedIsOneSleep() {
    computer.run(Duration.ofSeconds(15));
    Instant before = SettableClock.mondayMorning().instant();
    computer.sleep(Duration.ofHours(8));
    assertThat(watch.look())
        .hasValueSatisfying(jump -> {
          assertThat(jump.kind()).isEqualTo(WakeKind.SLEPT);
          assertThat(jump.from()).isEqualTo(before);
          assertThat(jump.to()).isEqualTo(clock.instant());
          assertThat(jump.changedZone()).isFalse();
        });
    assertThat(watch.look()).isEmpty();
  }

  /** As on Windows, whose ticks count the sleep: nobody looked for hours. */
  @Test
  void aSleepDuringWhichTheTicksWentOnIsNoticedToo() {
    computer.run(Duration.ofHours(3));
    assertThat(watch.look()).map(Jump::kind).contains(WakeKind.SLEPT);
  }

  @Test
  void aClockThatIsSetBackAnHourIsNoticedAsThat() {
    computer.run(Duration.ofSeconds(10));
    Instant should = clock.instant();
    computer.set(Duration.ofHours(-1));
    assertThat(watch.look())
        .hasValueSatisfying(jump -> {
          assertThat(jump.kind()).isEqualTo(WakeKind.BACK);
          assertThat(jump.from()).isEqualTo(should);
          assertThat(jump.to()).isEqualTo(should.minus(Duration.ofHours(1)));
        });
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void aFlightWithTheLidOpenIsOnlyAnotherZone() {
    computer.run(Duration.ofSeconds(10));
    computer.travel("America/New_York");
    assertThat(watch.look()).map(Jump::kind).contains(WakeKind.ZONE);
    assertThat(watch.look()).isEmpty();
  }

  @Test
  void aFlightWithTheLidClosedIsOneSleepInAnotherZone() {
    computer.sleep(Duration.ofHours(5));
    computer.travel("America/New_York");
    assertThat(watch.look())
        .hasValueSatisfying(jump -> {
          assertThat(jump.kind()).isEqualTo(WakeKind.SLEPT);
          assertThat(jump.zoneBefore().getId()).isEqualTo("America/Los_Angeles");
          assertThat(jump.zoneAfter().getId()).isEqualTo("America/New_York");
        });
    assertThat(watch.look()).isEmpty();
  }
}
