package app.ringback.store;

import static app.ringback.store.schema.Tables.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.Changes;
import app.ringback.core.ProblemException;
import app.ringback.testing.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  private static final BookKey KEY = new BookKey(new byte[32]);
  private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

  @TempDir Path folder;
  private final SettableClock clock = SettableClock.mondayMorning();
  private BookFiles files = new BookFiles(Path.of("unset"));

  @BeforeEach
  void aKeyForTheBook() {
    files = new BookFiles(folder);
    files.writeKeyFingerprints(List.of(KEY.fingerprint()));
  }

  @Test
  void aRestoredBackupHoldsWhatTheBookHeldWhenItWasMade() {
    Path backup;
    try (Book book = open()) {
      write(book, "then");
      backup = new Backups(files, clock).byHand(book);
      write(book, "now");
    }
    Optional<Path> old = restore(backup);
    assertThat(stored()).isEqualTo("then");
    assertThat(old).get().satisfies(file -> assertThat(file).exists());
  }

  @Test
  void aBackupIsRestoredIntoAnEmptyFolderTogetherWithItsSettings() throws IOException {
    Files.writeString(folder.resolve("settings.toml"), "[rep]\nname = \"Sam\"\n");
    Path backup = folder.resolve("elsewhere.zip");
    try (Book book = open()) {
      write(book, "then");
      new Backups(files, clock).byHand(book, backup);
    }
    BookFiles other = new BookFiles(folder.resolve("other"));
    new Restore(other, clock).from(backup, id -> Optional.of(KEY));
    try (Book book = Book.open(other, KEY, clock, new Changes())) {
      assertThat(read(book)).isEqualTo("then");
    }
    assertThat(other.folder().resolve("settings.toml")).content().contains("Sam");
    assertThat(other.keyFingerprints()).containsExactly(KEY.fingerprint());
  }

  @Test
  void aBookDamagedBeyondOpeningIsReplacedByTheBackup() throws IOException {
    Path backup;
    try (Book book = open()) {
      write(book, "then");
      backup = new Backups(files, clock).byHand(book);
    }
    Files.writeString(files.book(), "rubbish");
    restore(backup);
    assertThat(stored()).isEqualTo("then");
  }

  @Test
  void aTornBackupIsRefusedAndTheBookStays() throws IOException {
    Path backup;
    try (Book book = open()) {
      write(book, "then");
      backup = new Backups(files, clock).byHand(book);
      write(book, "now");
    }
    byte[] whole = Files.readAllBytes(backup);
    for (int length : new int[] {0, 10, whole.length / 2, whole.length - 1}) {
      Files.write(backup, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> restore(backup)).isInstanceOf(ProblemException.class);
    }
    byte[] bent = whole.clone();
    bent[whole.length / 2] ^= 1;
    Files.write(backup, bent);
    assertThatThrownBy(() -> restore(backup)).isInstanceOf(ProblemException.class);
    assertThat(stored()).isEqualTo("now");
    assertThat(files.coming("restoring")).doesNotExist();
  }

  @Test
  void aBackupOfAnotherKeyIsRefusedAndTheBookStays() {
    Path backup;
    try (Book book = open()) {
      write(book, "now");
      backup = new Backups(files, clock).byHand(book);
    }
    assertThatThrownBy(() -> new Restore(files, clock).from(backup, id -> Optional.empty()))
        .isInstanceOf(StoreFailure.class)
        .hasMessageContaining("RINGBACK_RECOVERY_KEY");
    assertThat(stored()).isEqualTo("now");
  }

  @Test
  void oneNightlyBackupIsMadeANightAndTheOldestAreRemoved() throws IOException {
    clock.set(Instant.parse("2026-03-02T18:00:00Z"));
    Backups backups = new Backups(files, clock);
    Changes changes = new Changes();
    try (Book book = open()) {
      for (int day = 0; day < 20; day++) {
        assertThat(backups.nightly(book, SEATTLE, changes)).isPresent();
        assertThat(backups.nightly(book, SEATTLE, changes)).isEmpty();
        clock.advance(Duration.ofHours(24));
      }
    }
    assertThat(backups.list()).hasSize(14);
    try (Stream<Path> all = Files.list(files.backups())) {
      assertThat(all).allMatch(file -> file.toString().endsWith(".zip"));
    }
  }

  @Test
  void theNightlyBackupIsDueAgainAtThreeInTheRepsZone() {
    Backups backups = new Backups(files, clock);
    try (Book book = open()) {
      backups.nightly(book, SEATTLE, new Changes());
    }
    clock.set(Instant.parse("2026-03-03T10:59:59Z"));
    assertThat(backups.nightlyDue(SEATTLE)).isFalse();
    clock.set(Instant.parse("2026-03-03T11:00:00Z"));
    assertThat(backups.nightlyDue(SEATTLE)).isTrue();
  }

  private Book open() {
    return Book.open(files, KEY, clock, new Changes());
  }

  private Optional<Path> restore(Path backup) {
    return new Restore(files, clock)
        .from(backup, id -> id.equals(KEY.fingerprint()) ? Optional.of(KEY) : Optional.empty());
  }

  private String stored() {
    try (Book book = open()) {
      return read(book);
    }
  }

  private static String read(Book book) {
    return book.transactions()
        .read(tx -> tx.dsl().fetchSingle(BOOK, BOOK.NAME.eq("note")).getContent());
  }

  private static void write(Book book, String text) {
    book.transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(BOOK)
                .set(BOOK.NAME, "note")
                .set(BOOK.CONTENT, text)
                .onDuplicateKeyUpdate()
                .set(BOOK.CONTENT, text)
                .execute());
  }
}
