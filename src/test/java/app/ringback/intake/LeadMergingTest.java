package app.ringback.intake;

import static app.ringback.intake.IntakeBook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadMergeStore;
import app.ringback.lead.LeadMerges;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.BookDump;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadMergingTest {

  @TempDir Path folder;
  private IntakeBook desk;
  private LeadMerging merging;
  private LeadId a;
  private LeadId b;
  private LeadId c;

  @BeforeEach
  void openABookOfThree() {
    desk = new IntakeBook(folder);
    LeadMergeStore merges = new LeadMergeStore();
    merging =
        new LeadMerging(
            desk.book.transactions(),
            desk.book.leads,
            desk.book.timelines,
            new LeadMerges(desk.book.leads, desk.changes, merges),
            merges,
            desk.book.ids,
            desk.book.clock);
    desk.importing(
        row("Ana", "", "+12065550160", "ana@example.com"),
        row("", "Ruiz", "+12065550161", ""),
        row("A.", "", "+12065550162", "ruiz@example.com"));
    List<LeadId> ids = desk.leads().stream().map(Lead::id).toList();
    a = ids.get(0);
    b = ids.get(1);
    c = ids.get(2);
    desk.book.clock.advance(Duration.ofHours(1));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void theKeptLeadGetsWhatItMissesAndTheOthersTimeline() {
    merging.merge(b, a);
    Lead kept = lead(b);
    assertThat(kept.fullName()).isEqualTo("Ana Ruiz");
    assertThat(kept.phones())
        .extracting(LeadPhone::number)
        .containsExactly("+12065550161", "+12065550160");
    assertThat(desk.timeline(kept))
        .extracting("event")
        .containsExactly("arrival", "arrival", "merge");
    assertThat(desk.timeline(lead(a))).isEmpty();
  }

  @Test
  void anUndoneMergeLeavesEveryTableAsItWas() {
    SortedMap<String, List<String>> before = dump();
    merging.merge(b, a);
    merging.unmerge(a);
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void aChainUndoneInAnyOrderLeavesEveryTableAsItWas() {
    SortedMap<String, List<String>> before = dump();
    merging.merge(b, a);
    merging.merge(c, b);
    assertThat(desk.timeline(lead(c))).hasSize(5);
    merging.unmerge(a);
    assertThat(lead(c).phones())
        .extracting(LeadPhone::number)
        .containsExactly("+12065550162", "+12065550161");
    assertThat(desk.timeline(lead(a))).extracting("event").containsExactly("arrival");
    merging.unmerge(b);
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void twoMergedIntoOneComeOutAgainInTheOrderTheyWentIn() {
    SortedMap<String, List<String>> before = dump();
    merging.merge(c, a);
    merging.merge(c, b);
    merging.unmerge(a);
    assertThat(lead(c).lastName()).isEqualTo("Ruiz");
    merging.unmerge(b);
    assertThat(dump()).isEqualTo(before);
  }

  @Test
  void aResendOfAMergedLeadReachesTheOneThatWasKept() {
    merging.merge(b, a);
    ImportReport report = desk.importing(row("Anita", "", "", "ana@example.com"));
    assertThat(report.counts()).isEqualTo(new ImportCounts(0, 1, 0, 0, 0));
    assertThat(desk.timeline(lead(b))).extracting("event").contains("resend");
  }

  @Test
  void mergingALeadIntoItselfOrAMergedOneIsRefused() {
    assertThatThrownBy(() -> merging.merge(a, a)).isInstanceOf(ProblemException.class);
    merging.merge(b, a);
    assertThatThrownBy(() -> merging.merge(c, a)).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> merging.unmerge(b)).isInstanceOf(ProblemException.class);
  }

  private Lead lead(LeadId id) {
    return desk.book.transactions().read(tx -> desk.book.leads.find(tx, id)).orElseThrow();
  }

  private SortedMap<String, List<String>> dump() {
    return BookDump.of(desk.book.transactions(), "lead_merge");
  }
}
