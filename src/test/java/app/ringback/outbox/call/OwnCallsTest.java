package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.testing.Guards;
import app.ringback.timeline.Activity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCallsTest {

  @TempDir Path folder;

  @Test
  void aCallOnTheRepsOwnPhoneIsATouchWithItsLengthAndOutcome() {
    try (CallFixture fixture = new CallFixture(folder)) {
      Lead lead = fixture.lead();
      OwnCalls own =
          new OwnCalls(
              fixture.dispatches.book(), Guards.optOuts(fixture.book, fixture.suppressions));
      OwnCall call =
          new OwnCall(
              lead.id(),
              false,
              fixture.book.clock.instant().minusSeconds(600),
              Duration.ofSeconds(95),
              CallOutcome.TALKED,
              " wants the blue one ");
      own.log(call);
      List<Activity> timeline =
          fixture.book.transactions().read(tx -> fixture.book.timelines.of(tx, lead.id()));
      Activity entry = timeline.getLast();
      assertThat(entry.isTouch()).isTrue();
      assertThat(entry.seconds()).isEqualTo(95.0);
      assertThat(entry.answeredBy()).isEqualTo("human");
      assertThat(entry.body()).isEqualTo("wants the blue one");
      assertThat(fixture.twilio.calls()).isEmpty();

      own.log(OwnCallBuilder.builder(call).outcome(CallOutcome.BUSY).build());
      assertThatThrownBy(() ->
              own.log(
                  OwnCallBuilder.builder(call)
                      .at(fixture.book.clock.instant().plusSeconds(60))
                      .build()))
          .isInstanceOf(ProblemException.class);
      timeline = fixture.book.transactions().read(tx -> fixture.book.timelines.of(tx, lead.id()));
      assertThat(timeline).hasSize(2);
      assertThat(timeline.stream().filter(Activity::isTouch)).hasSize(1);
    }
  }
}
