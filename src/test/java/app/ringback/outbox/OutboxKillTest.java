package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the sending process again and again while everything else goes wrong, too. The long run is
 * {@code mvn -Pbench verify -Dbench.only=kills -Dbench.kills=500}.
 */
class OutboxKillTest {

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingLeavesTwiceHoweverOftenTheProcessIsKilled() throws Exception {
    KillReport report =
        new OutboxKills(folder, Integer.getInteger("ringback.kills", 15), 42, line -> {}).run();
    assertThat(report.cutOff()).as("kills in the middle of sending").isPositive();
    assertThat(report.faults()).as("kinds of trouble met").hasSizeGreaterThan(3);
    assertThat(report.shown().lost()).isZero();
    assertThat(report.shown().doubled()).isZero();
    assertThat(report.shown().unclaimed()).isZero();
    assertThat(report.shown().outOfOrder()).isZero();
    int queued = report.settled().queued();
    assertThat(report.settled()).isEqualTo(new KillReport.Counts(queued, queued, 0, 0, 0, 0, 0));
  }
}
