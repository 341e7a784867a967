package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.ChildProcess;
import app.ringback.testing.PacedClock;
import app.ringback.testing.SettableClock;
import app.ringback.testing.TestBook;
import app.ringback.testing.twilio.FakePhone;
import app.ringback.testing.twilio.FakeRequest;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.twilio.Fault;
import app.ringback.timeline.Activity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real process is killed (-9) in the middle of calls: while it asks for the lead's phone, heard
 * and unheard by the carrier, and while both talk. The next process takes up what it finds, and
 * goes on to the next call. {@link CallKillPropertyTest} does the same without processes and far
 * oftener.
 */
class CallKillTest {

  private static final int SPEED = 40;
  private static final Duration TALK = Duration.ofSeconds(60);

  @TempDir Path folder;

  private final PacedClock clock =
      PacedClock.startingAt(SettableClock.mondayMorning().instant(), SPEED);
  private volatile @Nullable Process victim;

  @Test
  void noLeadIsCalledTwiceAndEveryCallIsLoggedHoweverTheProcessIsKilled() throws Exception {
    try (FakeTwilio twilio = FakeTwilio.start(clock)) {
      List<String> leads = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        leads.add("+1206555030" + i);
        twilio.phone(leads.get(i), FakePhone.person().hangsUpAfter(TALK));
      }
      List<Dispatch> calls = queue(twilio, leads);

      // The carrier calls the lead, and nobody is told.
      killedWhen(twilio, request -> to(request).equals(leads.get(0)), true);
      // The carrier never hears that the lead is wanted.
      killedWhen(twilio, request -> to(request).equals(leads.get(1)), false);
      killedWhileTalkingTo(leads.get(2), twilio);

      try (CallFixture fixture = fixture(twilio)) {
        CallChild.run(fixture.desk, clock);
        for (String lead : leads) {
          assertThat(twilio.callsTo(lead)).as(lead).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(twilio.lonely()).isEmpty();
        assertThat(fixture.openLegs()).isEmpty();
        assertThat(calls)
            .extracting(call -> fixture.again(call).state())
            .containsExactly(
                DispatchState.DELIVERED, DispatchState.UNKNOWN, DispatchState.DELIVERED);
        assertThat(fixture.entry(calls.get(1)).status()).isEqualTo("unknown");
        for (Dispatch call : List.of(calls.get(0), calls.get(2))) {
          Activity talk = fixture.entry(call);
          assertThat(talk.answeredBy()).isEqualTo("human");
          assertThat(talk.seconds()).isNotNull().isBetween(58.0, 62.0);
        }
      }
    }
  }

  private CallFixture fixture(FakeTwilio twilio) {
    return new CallFixture(new TestBook(book()), twilio, clock, CallChild.ANSWER_WITHIN);
  }

  private Path book() {
    return folder.resolve("book");
  }

  private List<Dispatch> queue(FakeTwilio twilio, List<String> leads) {
    List<Dispatch> calls = new ArrayList<>();
    TestBook book = new TestBook(book());
    try (book) {
      CallFixture fixture = new CallFixture(book, twilio, clock, CallChild.ANSWER_WITHIN);
      for (String lead : leads) {
        calls.add(
            book.transactions()
                .write(
                    tx -> fixture.dispatches.queue(tx, CallRequest.of(fixture.lead(lead).id()))));
      }
    }
    return calls;
  }

  private static String to(FakeRequest request) {
    return request.form().getOrDefault("To", "");
  }

  private Process start(FakeTwilio twilio) throws Exception {
    Process started =
        ChildProcess.start(CallChild.class, book(), twilio.base(), clock.text()).process();
    victim = started;
    return started;
  }

  /**
   * Kills the next process with its request on the way.
   *
   * @param taken whether the carrier still does what it was asked for
   */
  private void killedWhen(
      FakeTwilio twilio, java.util.function.Predicate<FakeRequest> moment, boolean taken)
      throws Exception {
    twilio.byChance(request -> {
      if (!moment.test(request)) {
        return List.of();
      }
      kill();
      return List.of(taken ? new Fault.DropAfter() : new Fault.DropBefore());
    });
    assertThat(start(twilio).waitFor()).as("killed").isEqualTo(137);
    twilio.byChance(request -> List.of());
  }

  private void kill() {
    Process child = Objects.requireNonNull(victim);
    try {
      child.toHandle().destroyForcibly();
      child.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void killedWhileTalkingTo(String lead, FakeTwilio twilio) throws Exception {
    Process child = start(twilio);
    while (child.isAlive()
        && twilio.callsTo(lead).stream().noneMatch(leg -> leg.status().equals("in-progress"))) {
      LockSupport.parkNanos(1_000_000);
    }
    kill();
    assertThat(child.exitValue()).as("killed").isEqualTo(137);
  }
}
