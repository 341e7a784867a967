package app.ringback.template;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import app.ringback.settings.DaysOff;
import app.ringback.settings.RepSettings;
import app.ringback.settings.WorkingHours;
import app.ringback.store.schema.Tables;
import app.ringback.template.Templates.Origin;
import app.ringback.testing.TestBook;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesTest {

  private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
  private static final ZoneId BOSTON = ZoneId.of("America/New_York");

  @TempDir Path folder;
  private TestBook book;
  private final Templates templates = new Templates("test");

  @BeforeEach
  void open() {
    book = new TestBook(folder);
  }

  @AfterEach
  void close() {
    book.close();
  }

  private void change(Consumer<app.ringback.store.Tx> work) {
    book.transactions().run(work);
  }

  private List<Templates.Entry> entries() {
    return book.transactions().read(templates::entries);
  }

  private Template named(String name) {
    return book.transactions().read(tx -> templates.named(tx, name)).orElseThrow();
  }

  @Test
  void aNewBookHasTheShippedOnesAndStoresNone() {
    assertThat(entries()).hasSameSizeAs(ShippedTemplates.all());
    assertThat(entries()).allMatch(entry -> entry.origin() == Origin.SHIPPED);
    assertThat(named("  day 6 TEXT ").name()).isEqualTo("Day 6 text");
    int rows = book.transactions().read(tx -> tx.dsl().fetchCount(Tables.TEMPLATE));
    assertThat(rows).isZero();
  }

  @Test
  void theUsersWordsStandInPlaceOfTheShippedOnesUntilThoseAreRestored() {
    Template shipped = named("Day 6 text");
    Template mine = TemplateBuilder.builder(shipped).body("Mine").approach(null).build();
    change(tx -> templates.save(tx, mine, book.clock.instant()));
    assertThat(named("Day 6 text")).isEqualTo(mine);
    assertThat(entries()).hasSameSizeAs(ShippedTemplates.all());
    assertThat(entries()).contains(new Templates.Entry(mine, Origin.CHANGED));
    change(tx -> templates.restore(tx, mine.id()));
    assertThat(named("Day 6 text")).isEqualTo(shipped);
  }

  @Test
  void aShippedOneThatWasRemovedStaysAwayAndCanBeHadAgain() {
    Template shipped = named("Day 6 text");
    change(tx -> templates.delete(tx, shipped, book.clock.instant()));
    assertThat(entries()).noneMatch(entry -> entry.template().id().equals(shipped.id()));
    int back = book.transactions().write(templates::restoreRemoved);
    assertThat(back).isEqualTo(1);
    assertThat(named("Day 6 text")).isEqualTo(shipped);
  }

  @Test
  void anOwnOneComesFirstAndNoTwoHaveOneName() {
    Template own =
        new Template(
            book.ids.next(),
            "breakup TEXT",
            Channel.TEXT,
            "",
            "Bye",
            Purpose.BREAKUP,
            Approach.PITCH_FIRST);
    change(tx -> templates.save(tx, own, book.clock.instant()));
    assertThat(entries().getFirst()).isEqualTo(new Templates.Entry(own, Origin.OWN));
    assertThat(named("Breakup text")).isEqualTo(own);
    assertThat(named("Breakup text (2)").body()).startsWith("Hi {first_name");
    change(tx -> templates.delete(tx, own, book.clock.instant()));
    assertThat(named("Breakup text").id()).isNotEqualTo(own.id());
  }

  @Test
  void whatWasAgreedIsSaidByTheLeadsClock() {
    Lead lead = TemplateFixture.lead(all -> all.id(book.ids.lead()).firstName("Jane"));
    Instant at = Instant.parse("2026-03-06T22:00:00Z");
    change(tx -> {
      book.leads.insert(tx, lead, book.clock.instant());
      agree(tx, lead.id(), "callback", at.minusSeconds(3600));
      agree(tx, lead.id(), "appointment", at);
      agree(tx, lead.id(), "appointment", book.clock.instant().minusSeconds(1));
    });
    String words = "{appointment_day} {appointment_time} / {next_step_time} {callback_number}";
    assertThat(filled(words, lead, Set.of(SEATTLE)))
        .isEqualTo("Friday, March 6 2:00 PM / 1:00 PM (206) 555-0100");
    assertThat(filled(words, lead, Set.of(BOSTON)))
        .isEqualTo("Friday, March 6 5:00 PM EST / 4:00 PM EST (206) 555-0100");
    assertThat(filled("{appointment_time}", lead, Set.of(SEATTLE, BOSTON)))
        .isEqualTo("2:00 PM PST");
  }

  private String filled(String words, Lead lead, Set<ZoneId> clocks) {
    RepSettings rep =
        new RepSettings(
            "Sam",
            "Bright Roofs",
            "+12065550100",
            "",
            "",
            SEATTLE,
            WorkingHours.ROUND_THE_CLOCK,
            false,
            DaysOff.NONE);
    TemplateFilling filling =
        new TemplateFilling(() -> rep, PhoneReader::new, any -> clocks, book.clock, Locale.US);
    Merged merged =
        book.transactions().read(tx -> filling.fill(tx, TemplateFixture.text(words), lead));
    assertThat(merged.complete()).isTrue();
    return merged.body();
  }

  private void agree(app.ringback.store.Tx tx, LeadId lead, String kind, Instant at) {
    tx.dsl()
        .insertInto(Tables.NEXT_STEP)
        .set(Tables.NEXT_STEP.ID, book.ids.next())
        .set(Tables.NEXT_STEP.LEAD_ID, lead.value())
        .set(Tables.NEXT_STEP.KIND, kind)
        .set(Tables.NEXT_STEP.DUE_AT, at)
        .set(Tables.NEXT_STEP.OUTCOME, "open")
        .set(Tables.NEXT_STEP.UPDATED_AT, book.clock.instant())
        .execute();
  }
}
