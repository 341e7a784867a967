package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.secret.LocalSecrets;
import app.ringback.testing.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

  @TempDir Path home;

  private Desk open(String name) {
    Workspace workspace = new Workspace(home.resolve(name), false);
    workspace.prepare();
    SecureRandom random = new SecureRandom();
    // A passphrase keeps the test out of the keyring of the computer it runs on.
    Map<String, String> environment = Map.of("RINGBACK_PASSPHRASE", "test");
    return Desk.open(
        new DeskSetup(
            workspace,
            SettableClock.mondayMorning(),
            random,
            ZoneOffset.UTC,
            environment,
            new Lazy<>(() -> LocalSecrets.open(home.resolve("keys"), environment, random))));
  }

  @Test
  void aBookKeepsItsIdAndItsDevice() {
    String book;
    String device;
    try (Desk desk = open("one")) {
      book = desk.bookId();
      device = desk.device();
    }
    assertThat(device).isNotEmpty().isNotEqualTo(book);
    try (Desk desk = open("one")) {
      assertThat(desk.bookId()).isEqualTo(book);
      assertThat(desk.device()).isEqualTo(device);
    }
    try (Desk other = open("two")) {
      assertThat(other.bookId()).isNotEqualTo(book);
    }
  }

  @Test
  void settingsEditedWhileTheDeskIsOpenCount() throws Exception {
    try (Desk desk = open("one")) {
      assertThat(desk.settings().get().sla().minutes()).isEqualTo(5);
      Files.writeString(desk.workspace().settingsFile(), "[sla]\nminutes = 9\n");
      assertThat(desk.settings().get().sla().minutes()).isEqualTo(9);
    }
  }
}
