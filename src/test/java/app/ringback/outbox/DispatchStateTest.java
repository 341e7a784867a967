package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DispatchStateTest {

  @Test
  void everyStateComesBackFromItsWord() {
    for (DispatchState state : DispatchState.values()) {
      assertThat(DispatchState.read(state.code())).contains(state);
    }
    assertThat(DispatchState.read("gone")).isEmpty();
  }

  @Property
  void whatMayHaveLeftIsNeverSentAgain(@ForAll DispatchState from) {
    if (from == DispatchState.UNKNOWN || from == DispatchState.SENT || from.isFinal()) {
      assertThat(from.next())
          .doesNotContain(DispatchState.QUEUED, DispatchState.HELD, DispatchState.SENDING);
    }
  }

  @Property
  void onlyWhatWaitsCanBeTakenBack(@ForAll DispatchState from) {
    assertThat(from.mayBecome(DispatchState.CANCELED)).isEqualTo(from.isWaiting());
  }

  @Property
  void nothingReturnsToItselfOrIsRefusedLater(@ForAll DispatchState from) {
    assertThat(from.next()).doesNotContain(from, DispatchState.REFUSED);
  }
}
