package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.CallRequestBuilder;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Outbox;
import app.ringback.testing.Guards;
import app.ringback.testing.LegalWatch;
import app.ringback.testing.LegalWatch.Case;
import app.ringback.testing.twilio.FakeCall;
import app.ringback.testing.twilio.FakePhone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is queued, taken back, put back, tried again or heard, however long the rep takes to
 * answer and whenever the process ends: no lead's phone rings outside the legal hours, after an
 * opt-out, a fourth time in 24 hours, or with nobody there.
 */
class GuardedCallsTest {

  private static final int STEPS = 50;
  private static final int PEOPLE = 4;

  /** FL, OK and MD law; ours everywhere. */
  private static final int MOST_A_DAY = 3;

  @TempDir private Path folder;
  private final LegalWatch watch = new LegalWatch();

  static Stream<Case> cases() {
    return LegalWatch.cases(6);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noSequenceOfEventsLetsAPhoneRingAtNightAfterAnOptOutOrTooOften(Case given)
      throws IOException {
    Random random = new Random(given.seed());
    try (CallFixture fixture = new CallFixture(Files.createTempDirectory(folder, "book"))) {
      fixture.book.clock.set(given.start());
      List<Lead> leads = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        fixture.twilio.phone(given.place().number(i), FakePhone.person());
        leads.add(fixture.lead(given.place().number(i)));
      }
      for (int step = 0; step < STEPS; step++) {
        act(fixture, leads.get(random.nextInt(PEOPLE)), random);
        live(fixture, random);
      }
      List<FakeCall> rung =
          fixture.twilio.calls().stream()
              .filter(leg -> !leg.to().equals(CallFixture.REP.e164()))
              .toList();
      assertThat(rung).isNotEmpty();
      for (FakeCall leg : rung) {
        LegalWatch.wasLegal(given.place(), leg.created());
        watch.wasFree(leg.to(), leg.created());
        Instant dayBefore = leg.created().minus(Duration.ofHours(24));
        assertThat(rung)
            .filteredOn(other ->
                other.to().equals(leg.to())
                    && other.created().isAfter(dayBefore)
                    && !other.created().isAfter(leg.created()))
            .hasSizeLessThanOrEqualTo(MOST_A_DAY);
      }
      assertThat(fixture.twilio.lonely()).isEmpty();
    }
  }

  private void act(CallFixture fixture, Lead lead, Random random) {
    Outbox outbox = new Outbox(fixture.dispatches.book());
    List<Dispatch> items = outbox.ofLead(lead.id());
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> queue(fixture, lead, random);
      case 3 -> {
        if (random.nextInt(3) == 0) {
          stop(fixture, lead);
        }
      }
      case 4 -> fixture.book.clock.advance(Duration.ofSeconds(random.nextInt(90 * 60)));
      case 5 -> fixture.book.clock.advance(Duration.ofHours(random.nextInt(10)));
      case 6 -> {
        // The process ended, and another one goes on.
        fixture.desk = fixture.newDesk();
        fixture.desk.recover();
      }
      case 7 -> {
        List<Dispatch> before = outbox.recalls().cancel(items.stream().map(Dispatch::id).toList());
        fixture.book.clock.advance(Duration.ofMinutes(random.nextInt(600)));
        outbox.recalls().putBack(before);
      }
      default ->
          items.stream()
              .filter(item -> item.state() == DispatchState.REFUSED)
              .findFirst()
              .ifPresent(item -> assertThat(outbox.remedies().retry(item.id())).isNotNull());
    }
  }

  private static void queue(CallFixture fixture, Lead lead, Random random) {
    Instant later = fixture.book.clock.instant().plus(Duration.ofMinutes(random.nextInt(900)));
    var _ =
        fixture
            .book
            .transactions()
            .write(tx ->
                fixture.dispatches.queue(
                    tx,
                    CallRequestBuilder.builder(CallRequest.of(lead.id()))
                        .automatic(random.nextBoolean())
                        .at(random.nextBoolean() ? later : null)
                        .build()));
  }

  /** By text: it counts for every channel. A moment of its own tells before from after. */
  private void stop(CallFixture fixture, Lead lead) {
    String number = lead.phones().getFirst().number();
    fixture.book.clock.advance(Duration.ofSeconds(1));
    Instant now = fixture.book.clock.instant();
    fixture
        .book
        .transactions()
        .run(tx ->
            Guards.optOuts(fixture.book, fixture.suppressions)
                .received(tx, lead, Channel.TEXT, number, "stop", null, now));
    watch.turned(number, now, true);
    fixture.book.clock.advance(Duration.ofSeconds(1));
  }

  /** Some seconds of the rep's life, who answers, sometimes late, and hangs up at last. */
  private static void live(CallFixture fixture, Random random) {
    int seconds = random.nextInt(25);
    for (int second = 0; second < seconds; second++) {
      fixture.desk.runDue(true);
      fixture
          .desk
          .latest()
          .ifPresent(call -> {
            if (call.phase() == CallPhase.REP_ANSWERED && random.nextInt(3) == 0) {
              fixture.desk.onTheLine(call.id());
            } else if (call.phase() == CallPhase.LEAD_ON_LINE && random.nextInt(4) == 0) {
              fixture.desk.hangUp(call.id());
            }
          });
      fixture.book.clock.advance(Duration.ofSeconds(1));
    }
  }
}
