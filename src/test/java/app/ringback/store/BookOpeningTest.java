package app.ringback.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringback.core.Changes;
import app.ringback.testing.SettableClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookOpeningTest {

  private static final BookKey KEY = new BookKey(new byte[32]);

  @TempDir Path folder;
  private final SettableClock clock = SettableClock.mondayMorning();
  private BookFiles files = new BookFiles(Path.of("unset"));

  @BeforeEach
  void aBookWithOneDraft() {
    files = new BookFiles(folder);
    files.writeKeyFingerprints(List.of(KEY.fingerprint()));
    try (Book book = open(KEY)) {
      writeDraft(book, "Marguerite's very private text");
    }
  }

  @Test
  void whatIsStoredIsNotReadableInTheFolder() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String content = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(content).as(file.toString()).doesNotContain("private text", "Marguerite");
      }
    }
  }

  @Test
  void aWrongKeyIsSaidAndTheFileIsLeftAsItWas() throws IOException {
    byte[] other = new byte[32];
    other[0] = 1;
    expect(new BookKey(other), StoreFailure.Kind.WRONG_KEY, "key");
  }

  @Test
  void aFileThatIsNoBookIsSaidToBeDamagedAndLeftAsItWas() throws IOException {
    Files.writeString(files.book(), "this is no book at all");
    expect(KEY, StoreFailure.Kind.DAMAGED, "no backup yet");
  }

  @Test
  void anEmptyFileIsSaidToBeDamagedAndLeftAsItWas() throws IOException {
    Files.write(files.book(), new byte[0]);
    expect(KEY, StoreFailure.Kind.DAMAGED, "--workspace");
  }

  @Test
  void aDamagedHeadIsSaidAndTheNewestBackupNamed() throws IOException {
    Path backup;
    try (Book book = open(KEY)) {
      backup = new Backups(files, clock).byHand(book);
    }
    byte[] bytes = Files.readAllBytes(files.book());
    Arrays.fill(bytes, 4096, 12_288, (byte) 7);
    Files.write(files.book(), bytes);
    expect(KEY, StoreFailure.Kind.DAMAGED, "ringback restore \"" + backup + "\"");
  }

  @Test
  void aNewerBookIsRefusedNamingBothVersionsAndEveryByteStays() throws Exception {
    OtherBooks.makeNewer(files, KEY);
    String both = "version is " + OtherBooks.NEWER + ", this program knows " + SchemaVersion.KNOWN;
    expect(KEY, StoreFailure.Kind.NEWER, both);
    files.forgetSchemaVersion();
    expect(KEY, StoreFailure.Kind.NEWER, both);
  }

  @Test
  void theKnownVersionIsTheNewestMigrationThatIsShipped() throws Exception {
    URI migrations = SchemaVersion.class.getResource("/db/migration").toURI();
    try (Stream<Path> all = Files.list(Paths.get(migrations))) {
      int newest =
          all.map(file -> file.getFileName().toString())
              .filter(name -> name.matches("V\\d+__.*\\.sql"))
              .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
              .max()
              .orElseThrow();
      assertThat(SchemaVersion.KNOWN).isEqualTo(newest);
    }
  }

  @Test
  void aBookCutOffWhileItWasCreatedIsCreatedAgain() throws IOException {
    Files.move(files.book(), files.coming("new"));
    Files.write(files.coming("new"), Arrays.copyOf(Files.readAllBytes(files.coming("new")), 9_000));
    try (Book book = open(KEY)) {
      writeDraft(book, "again");
    }
    assertThat(files.coming("new")).doesNotExist();
  }

  @Test
  void aBookCutOffInALargeTransactionOpensWithoutIt() throws Exception {
    Path cut = folder.resolve("cut");
    Files.createDirectories(cut);
    BookFiles copy = new BookFiles(cut);
    try (Connection connection = H2.writable(files.book(), KEY).getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          """
          insert into draft (lead_id, channel, body, updated_at)
          select random_uuid(), 'text', repeat('half stored ', 40), current_timestamp
          from system_range(1, 60000)
          """);
      statement.execute("CHECKPOINT SYNC");
      Files.copy(files.book(), copy.book());
      connection.rollback();
    }
    for (int start = 0; start < 2; start++) {
      try (Book again = Book.open(copy, KEY, clock, new Changes())) {
        long drafts =
            again
                .transactions()
                .read(tx -> tx.dsl().fetchCount(app.ringback.store.schema.Tables.DRAFT));
        assertThat(drafts).isEqualTo(1);
      }
    }
  }

  @Test
  void whatWasCommittedIsThereThoughTheBookWasNeverClosed() throws IOException {
    Book book = open(KEY);
    writeDraft(book, "second");
    Path crashed = folder.resolve("crashed");
    Files.createDirectories(crashed);
    BookFiles copy = new BookFiles(crashed);
    Files.copy(files.book(), copy.book());
    book.close();
    try (Book again = Book.open(copy, KEY, clock, new Changes())) {
      long drafts =
          again
              .transactions()
              .read(tx -> tx.dsl().fetchCount(app.ringback.store.schema.Tables.DRAFT));
      assertThat(drafts).isEqualTo(2);
    }
  }

  private Book open(BookKey key) {
    return Book.open(files, key, clock, new Changes());
  }

  private void writeDraft(Book book, String body) {
    book.transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(app.ringback.store.schema.Tables.DRAFT)
                .set(
                    app.ringback.store.schema.Tables.DRAFT.LEAD_ID,
                    new app.ringback.core.TimeOrderedIds(clock).next())
                .set(app.ringback.store.schema.Tables.DRAFT.CHANNEL, "text")
                .set(app.ringback.store.schema.Tables.DRAFT.BODY, body)
                .set(app.ringback.store.schema.Tables.DRAFT.UPDATED_AT, clock.instant())
                .execute());
  }

  private void expect(BookKey key, StoreFailure.Kind kind, String sentence) throws IOException {
    byte[] before = Files.readAllBytes(files.book());
    StoreFailure failure = catchThrowableOfType(StoreFailure.class, () -> open(key));
    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure.problem().line()).contains(sentence).doesNotContain("Exception");
    assertThat(Files.readAllBytes(files.book())).isEqualTo(before);
  }
}
