package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Change;
import app.ringback.secret.SecretFile;
import app.ringback.store.Backups;
import app.ringback.testing.SettableClock;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyBackupTest {

  @TempDir Path home;

  private final SettableClock clock = SettableClock.mondayMorning();

  @Test
  void oneIsMadeANightHoweverOftenItLooksAndEverybodyHears() {
    Workspace workspace = new Workspace(home.resolve("book"), false);
    workspace.prepare();
    SecureRandom random = new SecureRandom();
    DeskSetup setup =
        new DeskSetup(
            workspace,
            clock,
            random,
            ZoneId.of("America/Los_Angeles"),
            Map.of(),
            new Lazy<>(() -> new SecretFile(home.resolve("keys"), new char[0], random)));
    List<Change> heard = new ArrayList<>();
    try (Desk desk = Desk.open(setup);
        NightlyBackup nightly = new NightlyBackup(desk, problem -> {})) {
      desk.changes().subscribe(heard::add);
      Backups backups = new Backups(desk.book().files(), clock);
      nightly.check();
      nightly.check();
      assertThat(backups.list()).hasSize(1);
      clock.advance(Duration.ofHours(16));
      nightly.check();
      assertThat(backups.list()).hasSize(1);
      // 03:00 in Los Angeles has passed, on the second night the computer slept.
      clock.advance(Duration.ofHours(25));
      nightly.check();
      nightly.check();
      assertThat(backups.list()).hasSize(2);
    }
    assertThat(heard).hasSize(2).allMatch(Change.BackupMade.class::isInstance);
  }
}
