package app.ringback.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.testing.ui.WindowTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class FxDelaysTest extends WindowTest {

  private final FxDelays delays = new FxDelays();

  @Test
  void theWorkIsDoneOnTheFxThreadUnlessItWasStopped() throws Exception {
    List<String> done = new ArrayList<>();
    CompletableFuture<Boolean> onFx = new CompletableFuture<>();
    new FxThread()
        .execute(() -> {
          delays.after(Duration.ofMillis(1), () -> done.add("stopped")).close();
          delays.after(Duration.ofMillis(2), () -> done.add("done"));
          delays.after(
              Duration.ofMillis(20), () -> onFx.complete(Platform.isFxApplicationThread()));
        });
    assertThat(onFx.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(done).containsExactly("done");
  }
}
