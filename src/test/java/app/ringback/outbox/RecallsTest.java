package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecallsTest {

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private OutboxFixture fixture;

  @SuppressWarnings("NullAway.Init")
  private Recalls recalls;

  @SuppressWarnings("NullAway.Init")
  private Lead lead;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
    recalls = fixture.outbox.recalls();
    lead = fixture.lead("+12065550160");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Dispatch later(Duration wait) {
    return fixture.outbox.queueText(
        TextRequestBuilder.builder(TextRequest.of(lead.id(), "Hi"))
            .sendAt(fixture.book.clock.instant().plus(wait))
            .build());
  }

  @Test
  void onlyWhatStillWaitsIsTakenBack() {
    Dispatch waits = later(Duration.ofHours(2));
    Dispatch held = later(Duration.ofHours(12));
    Dispatch sent = fixture.text(lead, "Now");
    fixture.worker.runDue();

    List<Dispatch> canceled = recalls.cancel(List.of(waits.id(), held.id(), sent.id()));

    assertThat(canceled).containsExactly(waits, held);
    assertThat(fixture.again(waits).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(fixture.again(sent).state()).isEqualTo(DispatchState.SENT);
    assertThat(fixture.timeline(lead.id()))
        .extracting(entry -> entry.status())
        .containsExactlyInAnyOrder("canceled", "canceled", "sent");
  }

  @Test
  void whatIsPutBackWaitsAsItDidAndOnlyOnce() {
    Dispatch waits = later(Duration.ofHours(2));
    Dispatch held = later(Duration.ofHours(12));
    List<Dispatch> canceled = recalls.cancel(List.of(waits.id(), held.id()));

    List<Dispatch> again = recalls.putBack(canceled);

    assertThat(again)
        .extracting(Dispatch::state)
        .containsExactly(DispatchState.QUEUED, DispatchState.HELD);
    assertThat(again).extracting(Dispatch::dueAt).containsExactly(waits.dueAt(), held.dueAt());
    assertThat(again.getLast().rule()).isEqualTo(held.rule());
    assertThat(again).extracting(Dispatch::previousId).containsExactly(waits.id(), held.id());
    assertThat(recalls.putBack(canceled)).isEmpty();
    fixture.book.clock.advance(Duration.ofHours(2));
    fixture.worker.runDue();
    assertThat(fixture.twilio.messages()).hasSize(1);
  }

  @Test
  void whatMayNotLeaveAnyMoreIsNotPutBack() {
    List<Dispatch> canceled = recalls.cancel(List.of(later(Duration.ofHours(2)).id()));
    fixture.suppress("+12065550160");

    assertThat(recalls.putBack(canceled))
        .extracting(Dispatch::state)
        .containsExactly(DispatchState.REFUSED);
  }

  @Test
  void whatCameFromAnotherMachineStillWaitsForTheUsersWord() {
    Instant now = fixture.book.clock.instant();
    Dispatch queued = fixture.text(lead, "Hi");
    Dispatch moved =
        DispatchBuilder.builder(queued)
            .state(DispatchState.HELD)
            .rule(Dispatch.MOVED)
            .sendingAt(now.minusSeconds(60))
            .build();
    fixture.book.transactions().run(tx -> fixture.dispatches.update(tx, queued, moved, now));
    fixture.book.clock.advance(Duration.ofMinutes(1));

    Dispatch again = recalls.putBack(recalls.cancel(List.of(moved.id()))).getFirst();

    assertThat(again.waitsForConfirmation()).isTrue();
    fixture.worker.runDue();
    assertThat(fixture.twilio.posts()).isEmpty();
    assertThat(fixture.outbox.remedies().confirm(again.id()).state())
        .isEqualTo(DispatchState.UNKNOWN);
  }
}
