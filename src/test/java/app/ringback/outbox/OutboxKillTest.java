package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.MicroClock;
import app.ringback.testing.SettableClock;
import app.ringback.testing.twilio.FakeMessage;
import app.ringback.testing.twilio.FakeTwilio;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the sending process again and again; more often with {@code -Dringback.kills=50}. */
class OutboxKillTest {

  private static final int TEXTS = 200;
  private static final int KILLS = Integer.getInteger("ringback.kills", 15);

  /** Runs on through every process, from a Monday morning: texts are held at night. */
  private final MicroClock clock = MicroClock.startingAt(SettableClock.mondayMorning().instant());

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingLeavesTwiceHoweverOftenTheProcessIsKilled() throws Exception {
    Random random = new Random(42);
    try (FakeTwilio twilio = FakeTwilio.start(clock)) {
      List<Dispatch> queued = queueTexts();
      int kills = 0;
      while (kills < KILLS) {
        Process child = child(twilio);
        int until = twilio.requests().size() + 1 + random.nextInt(2 * TEXTS / KILLS);
        while (child.isAlive() && twilio.requests().size() < until) {
          child.waitFor(random.nextInt(3), TimeUnit.MILLISECONDS);
        }
        child.waitFor(random.nextInt(4), TimeUnit.MILLISECONDS);
        child.destroyForcibly().waitFor();
        kills++;
      }
      assertThat(child(twilio).waitFor()).isZero();
      int unfound = settleWhatNobodyFound(queued, twilio);
      assertThat(unfound).isLessThanOrEqualTo(KILLS);
      assertThat(child(twilio).waitFor()).isZero();
      assertThat(twilio.duplicates()).isZero();
      assertThat(twilio.messages()).hasSize(TEXTS);
      assertThat(twilio.posts().size()).isLessThanOrEqualTo(TEXTS + unfound);
    }
  }

  private List<Dispatch> queueTexts() {
    List<Dispatch> queued = new ArrayList<>();
    try (OutboxFixture fixture = new OutboxFixture(folder)) {
      fixture.book.clock.set(clock.instant().minus(Duration.ofMinutes(1)));
      for (int i = 0; i < TEXTS; i++) {
        queued.add(fixture.text(fixture.lead("+1206555%04d".formatted(1_000 + i)), "Text " + i));
      }
    }
    return queued;
  }

  /**
   * What the user does with an unknown text: looks, sees that it did not arrive, sends it again.
   */
  private int settleWhatNobodyFound(List<Dispatch> queued, FakeTwilio twilio) {
    var taken = twilio.messages().stream().map(FakeMessage::sid).collect(Collectors.toSet());
    List<String> claimed = new ArrayList<>();
    int unfound = 0;
    try (OutboxFixture fixture = new OutboxFixture(folder)) {
      fixture.book.clock.set(clock.instant());
      for (Dispatch before : queued) {
        Dispatch now = fixture.again(before);
        if (now.state() == DispatchState.UNKNOWN) {
          fixture.outbox.remedies().settle(now.id(), false);
          fixture.outbox.remedies().retry(now.id());
          unfound++;
        } else {
          assertThat(now.state()).isIn(DispatchState.SENT, DispatchState.DELIVERED);
          claimed.add(now.providerId());
        }
      }
    }
    assertThat(claimed).containsExactlyInAnyOrderElementsOf(taken);
    return unfound;
  }

  private Process child(FakeTwilio twilio) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            OutboxChild.class.getName(),
            folder.toString(),
            twilio.base().toString(),
            clock.offset().toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("child.log").toFile())
        .start();
  }
}
