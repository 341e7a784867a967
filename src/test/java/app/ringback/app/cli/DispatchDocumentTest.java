package app.ringback.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.core.IdSource;
import app.ringback.core.TimeOrderedIds;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchBuilder;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.SettableClock;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DispatchDocumentTest {

  private final SettableClock clock = SettableClock.mondayMorning();
  private final IdSource ids = new TimeOrderedIds(clock);
  private final Dispatch queued =
      Dispatch.of(ids.dispatch(), ids.lead(), Channel.TEXT, "+12065550160", clock.instant());

  @Test
  void sendAndShowTellTheSameOfAnItemThatWaits() {
    Dispatch waiting =
        DispatchBuilder.builder(queued).dueAt(clock.instant().plus(Duration.ofHours(1))).build();

    ObjectNode sent = DispatchDocument.of(waiting);
    ObjectNode shown = DispatchDocument.withContent(waiting);

    assertThat(sent.get("until").textValue()).isEqualTo(waiting.dueAt().toString());
    sent.fieldNames()
        .forEachRemaining(name -> assertThat(shown.get(name)).isEqualTo(sent.get(name)));
    assertThat(shown.get("channel").textValue()).isEqualTo("text");
    assertThat(shown.get("to").textValue()).isEqualTo("+12065550160");
    assertThat(shown.get("created_at").textValue()).isEqualTo(clock.instant().toString());
  }

  @Test
  void whatDoesNotApplyIsAbsent() {
    ObjectNode plain = DispatchDocument.of(queued);

    assertThat(plain.fieldNames()).toIterable().containsExactly("dispatch_id", "state");
    Dispatch moved =
        DispatchBuilder.builder(queued)
            .state(DispatchState.HELD)
            .rule(Dispatch.MOVED)
            .dueAt(clock.instant().plus(Duration.ofDays(1)))
            .build();
    assertThat(DispatchDocument.withContent(moved).has("until")).isFalse();
    Dispatch failed =
        DispatchBuilder.builder(queued)
            .state(DispatchState.FAILED)
            .errorMessage("The carrier refused it.")
            .build();
    assertThat(DispatchDocument.of(failed).get("error").get("message").textValue())
        .isEqualTo("The carrier refused it.");
  }
}
