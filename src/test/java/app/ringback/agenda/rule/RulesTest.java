package app.ringback.agenda.rule;

import static app.ringback.store.schema.Tables.ENROLLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.Stage;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.settings.RuleSettings;
import app.ringback.settings.SettingsFile;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.Stages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own rules. It is Monday, ten in the morning, and the rep works until six. */
class RulesTest {

  @TempDir Path folder;
  private TestBook book;
  private SuppressionStore suppressions;
  private Outbox outbox;
  private Rules rules;
  private Path file;

  @BeforeEach
  void open() throws Exception {
    book = new TestBook(folder);
    suppressions = Guards.suppressions(book);
    outbox = new Outbox(Guards.outboxBook(book, suppressions));
    file = folder.resolve("settings.toml");
    set("");
    rules =
        new Rules(
            book.transactions(),
            book.leads,
            book.timelines,
            new Stages(book.transactions(), book.leads, book.timelines, book.ids, book.clock),
            outbox,
            (tx, rule, lead) ->
                rule.words().isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                        TextRequestBuilder.builder(TextRequest.of(lead.id(), rule.words()))),
            () -> new SettingsFile(file, Guards.REP).read(),
            book.ids);
  }

  @AfterEach
  void close() {
    book.close();
  }

  private void set(String rules) throws Exception {
    Files.writeString(
        file,
        """
        [rep]
        time_zone = "America/Los_Angeles"
        working_hours = "Mon-Fri 08:00-18:00"
        """
            + rules);
  }

  private LeadId lead(Stage stage) {
    Lead lead =
        LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
            .firstName("Jane")
            .region("WA")
            .stage(stage)
            .phones(List.of(LeadPhone.of(new Phone("+12065550160"), "mobile")))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    return lead.id();
  }

  private Activity entry(LeadId lead, ActivityKind kind, boolean automatic) {
    Activity entry =
        ActivityBuilder.builder(Activity.of(book.ids.activity(), lead, kind, book.clock.instant()))
            .direction("in")
            .answeredBy(kind == ActivityKind.CALL ? "none" : "")
            .automatic(automatic)
            .body("Hello")
            .build();
    book.transactions().run(tx -> book.timelines.append(tx, entry, book.clock.instant()));
    return entry;
  }

  private void run() {
    rules.run(book.clock.instant());
  }

  private Stage stage(LeadId lead) {
    return book.transactions().read(tx -> book.leads.find(tx, lead)).orElseThrow().stage();
  }

  private List<String> told(LeadId lead) {
    return book.transactions().read(tx -> book.timelines.of(tx, lead)).stream()
        .filter(entry -> entry.event().equals("rule"))
        .map(Activity::subject)
        .toList();
  }

  private static final String OUTSIDE =
      """
      [rules."Evenings"]
      when = "reply"
      hours = "outside"
      do = "text"
      words = "Thanks, I will answer in the morning."
      """;

  @Test
  void aReplyOutsideHoursIsAnsweredOnceAndOneWithinThemNot() throws Exception {
    set(OUTSIDE);
    LeadId jane = lead(Stage.WORKING);
    entry(jane, ActivityKind.TEXT, false);
    assertThat(rules.next(book.clock.instant())).contains(book.clock.instant());
    run();
    assertThat(outbox.ofLead(jane)).isEmpty();
    assertThat(rules.next(book.clock.instant())).isEmpty();

    book.clock.advance(Duration.ofHours(9));
    LeadId marco = lead(Stage.WORKING);
    entry(marco, ActivityKind.TEXT, false);
    run();
    run();
    assertThat(outbox.ofLead(marco))
        .singleElement()
        .satisfies(text -> {
          assertThat(text.automatic()).isTrue();
          assertThat(text.state()).isEqualTo(DispatchState.QUEUED);
        });
    assertThat(told(marco)).containsExactly("Evenings: a text was sent");
  }

  @Test
  void twoMachinesNeverTalkToEachOther() throws Exception {
    set(OUTSIDE.replace("outside", "always"));
    LeadId jane = lead(Stage.WORKING);
    for (int i = 0; i < 50; i++) {
      entry(jane, ActivityKind.TEXT, false);
      run();
      book.clock.advance(Duration.ofMinutes(5));
    }
    assertThat(outbox.ofLead(jane)).as("50 answers in four hours").hasSize(1);
    assertThat(told(jane)).hasSize(1);
  }

  @Test
  void whatAMachineWroteSetsNothingOff() throws Exception {
    set(OUTSIDE.replace("outside", "always"));
    LeadId jane = lead(Stage.WORKING);
    entry(jane, ActivityKind.EMAIL, true);
    run();
    assertThat(outbox.ofLead(jane)).isEmpty();
    assertThat(told(jane)).isEmpty();
  }

  @Test
  void theGuardHasItsSay() throws Exception {
    set(OUTSIDE.replace("outside", "always"));
    book.clock.advance(Duration.ofHours(12));
    LeadId jane = lead(Stage.WORKING);
    entry(jane, ActivityKind.TEXT, false);
    run();
    assertThat(outbox.ofLead(jane)).extracting(Dispatch::state).containsExactly(DispatchState.HELD);
  }

  @Test
  void wordsThatAreNotCompleteAreNotSentAndTheTimelineSaysSo() throws Exception {
    set(OUTSIDE.replace("outside", "always").replaceAll("words = .*", "words = \"\""));
    LeadId jane = lead(Stage.WORKING);
    entry(jane, ActivityKind.TEXT, false);
    run();
    run();
    assertThat(outbox.ofLead(jane)).isEmpty();
    assertThat(told(jane)).hasSize(1);
  }

  @Test
  void aDormantLeadWhoWritesIsWorkedAgainAndTheRepIsTold() throws Exception {
    set(
        """
        [rules."Back again"]
        when = "reply"
        stage = "dormant"
        do = "stage"
        to_stage = "working"
        [rules."Tell me"]
        when = "reply"
        stage = "dormant"
        do = "alert"
        """);
    LeadId jane = lead(Stage.DORMANT);
    LeadId marco = lead(Stage.NEW);
    entry(jane, ActivityKind.TEXT, false);
    entry(marco, ActivityKind.TEXT, false);
    run();
    assertThat(stage(jane)).isEqualTo(Stage.WORKING);
    assertThat(stage(marco)).isEqualTo(Stage.NEW);
    // The stage as it was when the lead wrote counts, whichever rule is asked first.
    assertThat(told(jane)).hasSize(2);
    assertThat(told(marco)).isEmpty();
  }

  @Test
  void theReminderOfACadenceThatIsOverIsActedOnOnceAndOnlyForADormantLead() throws Exception {
    set(
        """
        [rules."Ask again"]
        when = "reengage"
        do = "alert"
        """);
    LeadId jane = lead(Stage.DORMANT);
    LeadId marco = lead(Stage.WORKING);
    remindOf(jane);
    remindOf(marco);
    run();
    run();
    assertThat(told(jane)).hasSize(1);
    assertThat(told(marco)).isEmpty();
  }

  private void remindOf(LeadId lead) {
    Instant now = book.clock.instant();
    book.transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(ENROLLMENT)
                .set(ENROLLMENT.ID, book.ids.next())
                .set(ENROLLMENT.LEAD_ID, lead.value())
                .set(ENROLLMENT.STATE, "ended")
                .set(ENROLLMENT.REENGAGE_AT, now.minusSeconds(60))
                .set(ENROLLMENT.UPDATED_AT, now)
                .execute());
  }

  @Test
  void aMissedCallIsAnsweredByTheRuleAndNotBesides() throws Exception {
    set(
        """
        [rules."Missed"]
        when = "missed_call"
        do = "text"
        words = "Sorry, I was on the roof."
        """);
    LeadId jane = lead(Stage.WORKING);
    Activity call = entry(jane, ActivityKind.CALL, false);
    run();
    assertThat(outbox.ofLead(jane)).as("left to who answers missed calls").isEmpty();
    Optional<TextRequestBuilder> answer =
        book.transactions()
            .write(tx -> rules.missedCall(tx, call, call.at(), book.clock.instant()));
    assertThat(answer).isPresent();
    assertThat(told(jane)).containsExactly("Missed: a text was sent");
  }

  @Test
  void aRuleThatIsSwitchedOffOrTakenAwayDoesNothing() throws Exception {
    set(OUTSIDE.replace("outside", "always") + "on = false\n[rules.\"Gone\"]\nwhen = \"\"\n");
    LeadId jane = lead(Stage.WORKING);
    entry(jane, ActivityKind.TEXT, false);
    assertThat(rules.next(book.clock.instant())).isEmpty();
    run();
    assertThat(outbox.ofLead(jane)).isEmpty();
  }

  @Test
  void whatCameWithAnArchiveSetsNothingOff() throws Exception {
    set(OUTSIDE.replace("outside", "always"));
    LeadId jane = lead(Stage.WORKING);
    entry(jane, ActivityKind.TEXT, false);
    book.transactions().run(tx -> rules.hush(tx, book.clock.instant()));
    run();
    assertThat(outbox.ofLead(jane)).isEmpty();
  }

  @Test
  void rulesAreReadWithWhatIsWrongInThem() throws Exception {
    set(OUTSIDE);
    assertThat(new SettingsFile(file, Guards.REP).read().rules())
        .extracting(RuleSettings::name)
        .containsExactly("Evenings");
    set("[rules.\"Odd\"]\nwhen = \"the moon is full\"\n");
    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(
                () -> new SettingsFile(file, Guards.REP).read()))
        .hasMessageContaining("rules.Odd.when");
  }
}
