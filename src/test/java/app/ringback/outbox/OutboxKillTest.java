package app.ringback.outbox;

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
    KillClaims.hold(report);
  }
}
