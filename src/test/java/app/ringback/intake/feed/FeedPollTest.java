package app.ringback.intake.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.intake.ImportRun;
import app.ringback.intake.IntakeBook;
import app.ringback.intake.SourceState;
import app.ringback.intake.SourceStateStore;
import app.ringback.intake.feed.FeedFetch.Answer;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.ReadFiles;
import app.ringback.lead.Lead;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedPollTest {

  private static final String HEAD = "name,phone,submitted\n";
  private static final String JANE = "Jane Doe,206-555-0100,2026-03-02T17:00:00Z\n";
  private static final String ANA = "Ana Ruiz,206-555-0101,2026-03-02T17:30:00Z\n";

  @TempDir Path folder;
  private IntakeBook desk = unset();
  private final List<String> asked = new ArrayList<>();
  private URI address = URI.create("https://sheets.example.com/leads.csv");
  private String content = HEAD;
  private String etag = "";
  private String trouble = "";

  @SuppressWarnings("NullAway") // Opened before each test.
  private static IntakeBook unset() {
    return null;
  }

  @BeforeEach
  void open() {
    desk = new IntakeBook(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** A server that keeps to what it was told of the state that is known. */
  private Answer answer(URI at, String known, String modified) throws FeedTrouble {
    asked.add(known);
    if (!trouble.isEmpty()) {
      throw new FeedTrouble(trouble);
    }
    return !known.isEmpty() && known.equals(etag)
        ? new Answer.Unchanged()
        : new Answer.Content(content.getBytes(StandardCharsets.UTF_8), etag, "");
  }

  private FeedPoll poll() {
    return new FeedPoll(
        () -> List.of(new FeedPoll.Feed("Sheet", address, Duration.ofMinutes(10))),
        this::answer,
        new FeedReader(options -> file -> ReadFiles.files().open(file, options)),
        source ->
            ReadOptions.of("US", ZoneId.of("America/Los_Angeles"), desk.book.clock)
                .withSource(source),
        desk.imports,
        desk.book.transactions(),
        failures -> Duration.ofMinutes(failures),
        desk.book.clock);
  }

  private SourceState state() {
    return desk.book.transactions().read(tx -> new SourceStateStore().of(tx, "Sheet"));
  }

  private List<String> names() {
    return desk.leads().stream().map(Lead::firstName).toList();
  }

  @Test
  void onlyNewRowsBecomeLeadsAndOneImportEach() {
    content = HEAD + JANE;
    poll().pollDue();
    assertThat(names()).containsExactly("Jane");
    assertThat(desk.leads().getFirst().source()).isEqualTo("Sheet");
    desk.book.clock.advance(Duration.ofMinutes(10));
    poll().pollDue();
    assertThat(desk.imports.latest(10)).hasSize(1);
    content = HEAD + JANE + ANA;
    desk.book.clock.advance(Duration.ofMinutes(10));
    poll().pollDue();
    assertThat(names()).containsExactly("Jane", "Ana");
    assertThat(desk.imports.latest(10)).hasSize(2);
    assertThat(state().leads()).isEqualTo(2);
    assertThat(state().kind()).isEqualTo("feed");
  }

  /** A rep works in the sheet: a column is added, a cell is filled. */
  @Test
  void aRowThatIsEditedIsNoSecondArrival() {
    content = HEAD + JANE;
    poll().pollAll();
    Lead before = desk.leads().getFirst();
    content = "name,phone,submitted,status\nJane Doe,206-555-0100,2026-03-02T17:00:00Z,called\n";
    poll().pollAll();
    assertThat(desk.leads()).containsExactly(before);
    assertThat(state().resends()).isZero();
    content = HEAD + "Jane Doe,206-555-0100,2026-03-02T17:55:00Z\n";
    poll().pollAll();
    assertThat(state().resends()).isEqualTo(1);
  }

  @Test
  void itIsAskedWhenItIsDueAndWithWhatTheServerCalledItsState() {
    content = HEAD + JANE;
    etag = "\"one\"";
    FeedPoll poll = poll();
    poll.pollDue();
    poll.pollDue();
    assertThat(asked).containsExactly("");
    assertThat(poll.next()).contains(desk.book.clock.instant().plus(Duration.ofMinutes(10)));
    desk.book.clock.advance(Duration.ofMinutes(10));
    poll().pollDue();
    assertThat(asked).containsExactly("", "\"one\"");
    assertThat(state().lastLook()).isEqualTo(desk.book.clock.instant());
    address = URI.create("https://sheets.example.com/other.csv");
    poll().pollDue();
    assertThat(asked).last().isEqualTo("");
  }

  @Test
  void aFailureIsTheSourcesAndIsTriedLessAndLessOften() {
    trouble = "There is nothing there.";
    poll().pollDue();
    assertThat(state().error()).isEqualTo("There is nothing there.");
    assertThat(poll().next()).contains(desk.book.clock.instant().plus(Duration.ofMinutes(1)));
    desk.book.clock.advance(Duration.ofMinutes(1));
    poll().pollDue();
    assertThat(state().failures()).isEqualTo(2);
    assertThat(poll().next()).contains(desk.book.clock.instant().plus(Duration.ofMinutes(2)));
    trouble = "";
    content = HEAD + JANE;
    desk.book.clock.advance(Duration.ofMinutes(2));
    poll().pollDue();
    assertThat(state().error()).isEmpty();
    assertThat(names()).containsExactly("Jane");
  }

  @Test
  void jsonListsAreReadLikeTables() {
    content =
        """
        {"ok": true, "leads": [
          {"id": "7", "firstName": "Jane", "contact": {"phone": "206-555-0100"}},
          {"id": "8", "firstName": "Nobody"},
          {"id": "9", "firstName": "Ana", "email": "ana@example.com"}]}
        """;
    poll().pollAll();
    assertThat(names()).containsExactly("Jane", "Ana");
    ImportRun run = desk.imports.latest(1).getFirst();
    assertThat(run.counts().rejected()).isEqualTo(1);
    poll().pollAll();
    assertThat(desk.imports.latest(10)).hasSize(1);
  }

  @Test
  void aWebPageOrBrokenJsonIsAFailureThatSaysSo() {
    content = "<!DOCTYPE html><html><body>Sign in</body></html>";
    poll().pollAll();
    assertThat(state().error()).contains("Publish the sheet as CSV");
    content = "{\"leads\": [";
    poll().pollAll();
    assertThat(state().error()).contains("JSON");
    assertThat(desk.leads()).isEmpty();
  }

  @Test
  void aTestCountsAndStoresNothing() throws Exception {
    content = HEAD + JANE + ANA;
    assertThat(poll().count(address, "Sheet")).isEqualTo(2);
    assertThat(desk.leads()).isEmpty();
    trouble = "No.";
    assertThatThrownBy(() -> poll().count(address, "Sheet")).isInstanceOf(FeedTrouble.class);
  }
}
