package app.ringback.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.search.SearchProgress.Phase;
import app.ringback.store.BookKey;
import app.ringback.testing.TestBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  @TempDir Path folder;
  private SearchBook book;
  private LeadId jane;

  @BeforeEach
  void openBook() {
    book = new SearchBook(folder);
    jane = book.named("Janeway", "Kathryn");
    book.entry(jane, "Lighthouse", "coffee, black");
  }

  @AfterEach
  void closeBook() {
    book.close();
  }

  @Test
  void whatWasSavedIsNotBuiltAgain() {
    book.restart(TestBook.KEY);
    List<Phase> phases = phasesOfRestart();
    assertThat(phases).doesNotContain(Phase.BUILDING);
    assertThat(book.find("janeway")).containsExactly(jane);
    assertThat(book.result("coffee").complete()).isTrue();
  }

  @Test
  void whatHappenedMeanwhileIsCaughtUp() {
    LeadId gone = book.named("Tuvok", "");
    LeadId same = book.named("Neelix", "");
    book.index.settle();
    book.index.close();
    book.change(jane, with -> with.firstName("Annika"));
    LeadId fresh = book.named("Harry", "Kim");
    book.entry(same, "", "leola root");
    book.erase(gone);
    book.startOnly(TestBook.KEY);
    assertThat(book.find("annika")).containsExactly(jane);
    assertThat(book.find("janeway")).isEmpty();
    assertThat(book.find("harry")).containsExactly(fresh);
    assertThat(book.find("leola")).containsExactly(same);
    assertThat(book.find("tuvok")).isEmpty();
  }

  @Test
  void aDamagedSnapshotIsBuiltAgain() throws IOException {
    book.index.settle();
    book.index.close();
    int files = savedFiles().size();
    assertThat(files).isPositive();
    for (int place = 0; place < files; place++) {
      for (int damage = 0; damage < 3; damage++) {
        // Built again, the files have other names and may be fewer.
        Path file = savedFiles().get(Math.min(place, savedFiles().size() - 1));
        Files.write(file, damaged(Files.readAllBytes(file), damage));
        book.startOnly(TestBook.KEY);
        assertThat(book.find("janeway coffee")).containsExactly(jane);
        assertThat(book.index.progress().phase()).isEqualTo(Phase.READY);
        book.index.close();
      }
    }
    book.startOnly(TestBook.KEY);
  }

  private static byte[] damaged(byte[] whole, int how) {
    byte[] flipped = whole.clone();
    flipped[whole.length / 2] ^= 1;
    return switch (how) {
      case 0 -> flipped;
      case 1 -> Arrays.copyOf(whole, whole.length - 1);
      default -> new byte[0];
    };
  }

  @Test
  void aMissingSnapshotIsBuiltAgain() throws IOException {
    book.index.close();
    for (Path file : savedFiles()) {
      Files.delete(file);
    }
    book.startOnly(TestBook.KEY);
    assertThat(book.find("janeway")).containsExactly(jane);
  }

  @Test
  void aSnapshotOfAnotherBookIsBuiltAgain() {
    byte[] other = new byte[32];
    other[0] = 1;
    book.restart(new BookKey(other));
    assertThat(book.find("janeway")).containsExactly(jane);
  }

  @Test
  void aBookSetBackIsIndexedAgain() {
    book.index.close();
    book.erase(jane);
    LeadId older = book.named("Seven", "");
    book.startOnly(TestBook.KEY);
    assertThat(book.find("janeway")).isEmpty();
    assertThat(book.find("seven")).containsExactly(older);
  }

  @Test
  void nothingReadableLiesOnDisk() throws IOException {
    book.index.settle();
    book.index.close();
    assertThat(savedFiles()).isNotEmpty();
    for (Path file : savedFiles()) {
      String bytes =
          Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT);
      String name = String.valueOf(file.getFileName());
      for (String secret : List.of("janeway", "lighthouse", "coffee", "lucene", "segments")) {
        assertThat(bytes).doesNotContain(secret);
        assertThat(name).doesNotContain(secret);
      }
      assertThat(name).matches("list|[0-9a-f]{32}");
    }
  }

  @Test
  void anErasedLeadIsGoneFromDiskAtOnce() throws IOException {
    book.restart(TestBook.KEY);
    assertThat(savedFiles()).isNotEmpty();
    book.erase(jane);
    book.index.settle();
    assertThat(savedFiles()).isEmpty();
    book.restart(TestBook.KEY);
    assertThat(savedFiles()).isNotEmpty();
    assertThat(book.find("janeway")).isEmpty();
  }

  @Test
  void anErasureDropsTheSnapshotOfAnIndexThatIsNotOpen() throws IOException {
    book.index.close();
    try (SearchIndex unopened =
        new SearchIndex(
            book.book.transactions(),
            book.book.changes,
            book.saved,
            TestBook.KEY,
            new java.security.SecureRandom())) {
      book.change(jane, with -> with.notes("still here"));
      unopened.settle();
      assertThat(savedFiles()).isNotEmpty();
      book.erase(jane);
    }
    assertThat(savedFiles()).isEmpty();
    book.startOnly(TestBook.KEY);
  }

  @Test
  void buildingCanBeCanceledAndStartedAgain() {
    List<SearchProgress> steps = new ArrayList<>();
    try (var _ =
        book.index.onProgress(step -> {
          steps.add(step);
          if (step.phase() == Phase.BUILDING && step.done() == 0) {
            book.index.cancel();
          }
        })) {
      book.index.rebuild();
      book.index.settle();
    }
    assertThat(steps.getLast().phase()).isEqualTo(Phase.CANCELED);
    assertThat(book.find("janew")).containsExactly(jane);
    assertThat(book.result("janew").complete()).isFalse();
    book.index.rebuild();
    book.index.settle();
    assertThat(book.result("janeway coffee").complete()).isTrue();
    assertThat(book.find("janeway coffee")).containsExactly(jane);
  }

  @Test
  void itIsToldWhenMoreCanBeFound() {
    List<Phase> phases = new ArrayList<>();
    try (var _ = book.index.onProgress(step -> phases.add(step.phase()))) {
      book.change(jane, with -> with.notes("prefers mornings"));
      book.index.settle();
    }
    assertThat(phases).containsExactly(Phase.READY);
    assertThat(book.find("mornings")).containsExactly(jane);
  }

  private List<Phase> phasesOfRestart() {
    book.index.close();
    List<Phase> phases = new ArrayList<>();
    SearchIndex index =
        new SearchIndex(
            book.book.transactions(),
            book.book.changes,
            book.saved,
            TestBook.KEY,
            new java.security.SecureRandom());
    var _ = index.onProgress(step -> phases.add(step.phase()));
    index.open();
    index.settle();
    index.close();
    book.startOnly(TestBook.KEY);
    return phases;
  }

  private List<Path> savedFiles() throws IOException {
    if (!Files.isDirectory(book.saved)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(book.saved)) {
      return files.sorted().toList();
    }
  }
}
