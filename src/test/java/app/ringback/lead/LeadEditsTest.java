package app.ringback.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import app.ringback.core.ProblemException;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Stages;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeadEditsTest {

  @TempDir Path folder;
  private TestBook book;
  private LeadEdits edits;
  private LeadId id;

  @BeforeEach
  void openABookOfOne() {
    book = new TestBook(folder);
    edits =
        new LeadEdits(book.transactions(), book.leads, new PhoneReader(), book.clock, () -> "US");
    Lead lead = Lead.blank(book.ids.lead(), book.clock.instant());
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    id = lead.id();
  }

  @AfterEach
  void close() {
    book.close();
  }

  @Test
  void aTypedValueIsReadAndRemembered() {
    edits.set(id, EditField.PHONES, "206-555-0160, (206) 555-0161");
    edits.set(id, EditField.REGION, "washington");
    Lead lead = edits.setCustom(id, "Roof", "flat");
    assertThat(lead.phones())
        .extracting(LeadPhone::number)
        .containsExactly("+12065550160", "+12065550161");
    assertThat(lead.region()).isEqualTo("WA");
    assertThat(lead.custom()).isEqualTo(Map.of("Roof", "flat"));
    Map<LeadId, Set<String>> typed =
        book.transactions().read(tx -> new TypedFieldsStore().of(tx, Set.of(id)));
    assertThat(typed.get(id)).containsExactlyInAnyOrder("phones", "region", "custom.Roof");
  }

  @Test
  void aValueThatIsNoneIsRefusedInWords() {
    assertRefused(EditField.PHONES, "12");
    assertRefused(EditField.EMAILS, "nobody@@example.com");
    assertRefused(EditField.REGION, "ZZ");
    assertRefused(EditField.TIME_ZONE, "Mars/Olympus");
    assertRefused(EditField.COST, "cheap");
  }

  @Test
  void aNumberAnotherLeadHasFlagsBoth() {
    edits.set(id, EditField.PHONES, "206-555-0160");
    Lead other = Lead.blank(book.ids.lead(), book.clock.instant());
    book.transactions().run(tx -> book.leads.insert(tx, other, book.clock.instant()));
    Lead edited = edits.set(other.id(), EditField.PHONES, "+12065550160");
    assertThat(edited.has(LeadFlag.MAY_BE_SAME)).isTrue();
    Lead first = book.transactions().read(tx -> book.leads.find(tx, id)).orElseThrow();
    assertThat(first.has(LeadFlag.MAY_BE_SAME)).isTrue();
  }

  @Test
  void aStageChangeIsOnTheTimelineAndTheSameStageIsNot() {
    Stages stages =
        new Stages(book.transactions(), book.leads, book.timelines, book.ids, book.clock);
    assertThat(stages.change(id, Stage.WORKING)).isEqualTo(Stage.NEW);
    assertThat(stages.change(id, Stage.WORKING)).isEqualTo(Stage.WORKING);
    var timeline = book.transactions().read(tx -> book.timelines.of(tx, id));
    assertThat(timeline)
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.from()).isEqualTo("new");
          assertThat(entry.to()).isEqualTo("working");
        });
  }

  private void assertRefused(EditField field, String value) {
    assertThatThrownBy(() -> edits.set(id, field, value)).isInstanceOf(ProblemException.class);
  }
}
