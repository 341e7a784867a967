package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchStoreTest {

  @TempDir Path folder;

  @Test
  void anyMoveThatIsNotAllowedIsThrownOutAndStoresNothing() {
    try (OutboxFixture fixture = new OutboxFixture(folder)) {
      Dispatch queued = fixture.text(fixture.lead("+12065550160"), "Hi");
      for (DispatchState from : DispatchState.values()) {
        Dispatch before = DispatchBuilder.builder(queued).state(from).build();
        for (DispatchState to : DispatchState.values()) {
          if (from != to && !from.mayBecome(to)) {
            assertThatThrownBy(() -> move(fixture, before, to))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot become");
          }
        }
      }
      assertThat(fixture.again(queued)).isEqualTo(queued);
    }
  }

  @Test
  void whoeverComesSecondMovesNothing() {
    try (OutboxFixture fixture = new OutboxFixture(folder)) {
      Dispatch queued = fixture.text(fixture.lead("+12065550160"), "Hi");
      move(fixture, queued, DispatchState.CANCELED);
      assertThatThrownBy(() -> move(fixture, queued, DispatchState.SENDING))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("somebody else");
      assertThat(fixture.again(queued).state()).isEqualTo(DispatchState.CANCELED);
    }
  }

  private static void move(OutboxFixture fixture, Dispatch before, DispatchState to) {
    fixture
        .book
        .transactions()
        .run(tx ->
            fixture.dispatches.update(
                tx,
                before,
                DispatchBuilder.builder(before).state(to).build(),
                fixture.book.clock.instant()));
  }
}
