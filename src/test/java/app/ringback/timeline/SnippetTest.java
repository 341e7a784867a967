package app.ringback.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import app.ringback.lead.LeadRow;
import app.ringback.lead.LeadViews;
import app.ringback.testing.TestBook;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a row of the list says was last said. */
class SnippetTest {

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private TestBook book;

  @SuppressWarnings("NullAway.Init")
  private Lead lead;

  @BeforeEach
  void open() {
    book = new TestBook(folder);
    lead = Lead.blank(book.ids.lead(), book.clock.instant());
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
  }

  @AfterEach
  void close() {
    book.close();
  }

  private ActivityBuilder entry(ActivityKind kind) {
    book.clock.advance(Duration.ofMinutes(1));
    return ActivityBuilder.builder(
        Activity.of(book.ids.activity(), lead.id(), kind, book.clock.instant()));
  }

  private Activity add(ActivityBuilder entry) {
    Activity activity = entry.build();
    book.transactions().run(tx -> book.timelines.append(tx, activity, book.clock.instant()));
    return activity;
  }

  private String snippet() {
    List<LeadRow> rows =
        new LeadViews(book.transactions(), book.clock, () -> ZoneOffset.UTC)
            .rows(List.of(lead.id()));
    return rows.getFirst().snippet();
  }

  @Test
  void theNewestWordsAreShownOnOneLine() {
    add(entry(ActivityKind.SYSTEM).event("arrival").body("Jane;206"));
    assertThat(snippet()).isEmpty();
    add(entry(ActivityKind.TEXT).direction("in").body("Yes,\n  I am\tinterested "));
    assertThat(snippet()).isEqualTo("Yes, I am interested");
    add(entry(ActivityKind.STAGE).from("new").to("working"));
    assertThat(snippet()).isEqualTo("Yes, I am interested");
    add(entry(ActivityKind.EMAIL).direction("in").subject("The roof").body("It is flat."));
    assertThat(snippet()).isEqualTo("The roof");
    add(entry(ActivityKind.NOTE).body("x".repeat(5_000)));
    assertThat(snippet()).isEqualTo("x".repeat(200));
  }

  @Test
  void whatWasTakenBackIsNoLongerShown() {
    add(entry(ActivityKind.NOTE).body("Flat roof"));
    Activity sent = add(entry(ActivityKind.TEXT).direction("out").status("queued").body("Hi Jane"));
    assertThat(snippet()).isEqualTo("Hi Jane");
    book.transactions()
        .run(tx ->
            book.timelines.moveOn(
                tx, sent.id(), lead.id(), "canceled", null, null, book.clock.instant()));
    assertThat(snippet()).isEqualTo("Flat roof");
  }
}
