package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the mailing process again and again over a line that breaks, most often just after the
 * final dot. The long run is {@code mvn -Pbench verify -Dbench.only=mailkills -Dbench.kills=500}.
 */
class MailKillTest {

  @TempDir Path folder;

  @Test
  void noMailIsLostAndNoneLeavesTwiceHoweverOftenTheProcessIsKilled() throws Exception {
    KillReport report =
        new MailKills(folder, Integer.getInteger("ringback.kills", 5), 42, line -> {}).run();
    KillClaims.hold(report);
    int queued = report.settled().queued();
    assertThat(report.shown().unknown()).as("shown as unknown").isBetween(1, queued - 1);
    assertThat(report.shown().taken()).isGreaterThan(queued / 3);
  }
}
