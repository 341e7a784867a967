package app.ringback.outbox;

import static app.ringback.store.schema.Tables.ENROLLMENT;
import static app.ringback.store.schema.Tables.TOUCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.compliance.Guard;
import app.ringback.compliance.OptOutQuestionStore;
import app.ringback.compliance.evidence.EvidenceKind;
import app.ringback.compliance.evidence.EvidenceRow;
import app.ringback.compliance.optout.Heard;
import app.ringback.compliance.optout.Meaning;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.store.Tx;
import app.ringback.testing.Guards;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything an opt-out brings about, in the transaction that stores the message. */
class OptOutTest {

  private static final String NUMBER = "+12065550160";
  private static final String MAIL = "ana@example.com";

  @TempDir private Path folder;
  private OutboxFixture desk;
  private Lead lead;

  @BeforeEach
  void open() {
    desk = new OutboxFixture(folder);
    lead =
        desk.lead(
            NUMBER,
            builder -> builder.region("WA").emails(List.of(new LeadEmail(MAIL, "", true, MAIL))));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aStopEndsEverythingAtOnce() {
    Dispatch queued = desk.text(lead, "Hello");
    Dispatch other = desk.text(desk.lead(NUMBER), "Same number, another lead");
    plan("text");
    plan("call");
    enroll();

    Heard heard = hear(Channel.TEXT, NUMBER, "Stop.");

    assertThat(heard).isEqualTo(new Heard(Meaning.OPT_OUT, false));
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(desk.again(queued).rule()).isEqualTo(Guard.OPTED_OUT);
    assertThat(desk.again(other).state()).isEqualTo(DispatchState.CANCELED);
    for (Channel channel : Channel.values()) {
      assertThat(isSuppressed(NUMBER, channel)).isTrue();
      assertThat(isSuppressed(MAIL, channel)).isTrue();
    }
    assertThat(touchStates()).containsExactlyInAnyOrder("canceled", "canceled");
    assertThat(enrollment()).isEqualTo("ended, opted_out");
    assertThat(evidence()).extracting(EvidenceRow::kind).containsExactly("opt_out");
    assertThat(evidence().getFirst().content()).contains("Stop.").contains(NUMBER);
    assertThat(desk.timeline(lead.id()))
        .anySatisfy(entry -> assertThat(entry.event()).isEqualTo("opt_out"));
    assertThat(desk.text(lead, "Once more").state()).isEqualTo(DispatchState.REFUSED);
  }

  @Test
  void nothingOfItStaysWhenTheMessageCannotBeStored() {
    Dispatch queued = desk.text(lead, "Hello");

    assertThatThrownBy(() ->
            desk.book
                .transactions()
                .run(tx -> {
                  received(tx, Channel.TEXT, NUMBER, "stop");
                  throw new IllegalStateException("the message could not be stored");
                }))
        .hasMessageContaining("could not be stored");

    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(isSuppressed(NUMBER, Channel.TEXT)).isFalse();
    assertThat(evidence()).isEmpty();
  }

  @Test
  void anUnsubscribeMailEndsMailAndNothingElse() {
    Dispatch queued = desk.text(lead, "Hello");
    plan("text");
    plan("email");

    hear(Channel.EMAIL, MAIL, "Unsubscribe");

    assertThat(isSuppressed(MAIL, Channel.EMAIL)).isTrue();
    assertThat(isSuppressed(NUMBER, Channel.TEXT)).isFalse();
    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(touchStates()).containsExactlyInAnyOrder("planned", "canceled");
  }

  @Test
  void aStopByMailEndsTextsToo() {
    hear(Channel.EMAIL, MAIL, "STOP\n\n> Hi Ana");

    assertThat(isSuppressed(NUMBER, Channel.TEXT)).isTrue();
    assertThat(isSuppressed(NUMBER, Channel.CALL)).isTrue();
  }

  @Test
  void startLiftsTheBlockOnTextsOnly() {
    hear(Channel.TEXT, NUMBER, "stop");

    assertThat(hear(Channel.TEXT, NUMBER, "START").meaning()).isEqualTo(Meaning.START);

    assertThat(isSuppressed(NUMBER, Channel.TEXT)).isFalse();
    assertThat(isSuppressed(NUMBER, Channel.CALL)).isTrue();
    assertThat(isSuppressed(MAIL, Channel.EMAIL)).isTrue();
    assertThat(desk.text(lead, "Welcome back").state()).isEqualTo(DispatchState.QUEUED);
    assertThat(evidence()).extracting(EvidenceRow::kind).containsExactly("opt_out", "start");
  }

  @Test
  void aMessageThatMayBeAnOptOutHoldsAutomaticTextsUntilTheAnswer() {
    hear(Channel.TEXT, NUMBER, "please dont text me again");
    Dispatch automatic =
        desk.outbox.queueText(
            TextRequestBuilder.builder(TextRequest.of(lead.id(), "Hello")).automatic(true).build());

    assertThat(automatic.state()).isEqualTo(DispatchState.HELD);
    assertThat(automatic.rule()).isEqualTo(Guard.LOOKS_LIKE_OPT_OUT);
    assertThat(isSuppressed(NUMBER, Channel.TEXT)).isFalse();

    desk.book.transactions().run(tx -> desk.optOuts.answer(tx, lead, false, now()));
    assertThat(desk.again(automatic).dueAt()).isEqualTo(now());
    desk.worker.runDue();
    assertThat(desk.again(automatic).state()).isEqualTo(DispatchState.SENT);
    assertThat(evidence()).extracting(EvidenceRow::kind).containsExactly("answer");
  }

  @Test
  void theAnswerThatItIsOneEndsEverything() {
    hear(Channel.TEXT, NUMBER, "please dont text me again");
    Dispatch queued = desk.text(lead, "Hello");

    desk.book.transactions().run(tx -> desk.optOuts.answer(tx, lead, true, now()));

    assertThat(desk.again(queued).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(isSuppressed(MAIL, Channel.EMAIL)).isTrue();
    assertThat(openQuestion()).isFalse();
    assertThat(evidence().getFirst().content()).contains("please dont text me again");
  }

  @Test
  void aNoteAfterACallIsAskedAboutToo() {
    boolean asked =
        desk.book
            .transactions()
            .write(tx -> desk.optOuts.noted(tx, lead, "Asked not to be called again", null, now()));

    assertThat(asked).isTrue();
    assertThat(openQuestion()).isTrue();
    assertThat(isSuppressed(NUMBER, Channel.CALL)).isFalse();
  }

  @Test
  void aTextThatWasClaimedInTimeButComesLateDoesNotLeave() {
    desk.book.clock.set(Instant.parse("2026-03-03T03:59:57Z"));
    Dispatch text = desk.text(lead, "Just in time");
    var slowDisk =
        desk.book.changes.subscribe(change -> {
          if (desk.again(text).state() == DispatchState.SENDING) {
            desk.book.clock.set(Instant.parse("2026-03-03T04:00:01Z"));
          }
        });

    desk.worker.runDue();
    slowDisk.close();

    assertThat(desk.twilio.posts()).isEmpty();
    assertThat(desk.again(text).state()).isEqualTo(DispatchState.HELD);
    assertThat(desk.again(text).dueAt()).isEqualTo("2026-03-03T16:00:00Z");
    assertThat(desk.again(text).attempts()).isZero();
  }

  @Test
  void goingOverALimitByHandIsKeptAsEvidenceAndSoAreTheRules() {
    for (int i = 0; i < 3; i++) {
      desk.text(lead, "Text " + i);
      desk.worker.runDue();
    }

    assertThat(evidence()).extracting(EvidenceRow::kind).containsExactly("override");
    assertThat(evidence().getFirst().content()).contains("2 texts in 24 hours");
    var rules =
        desk.book
            .transactions()
            .read(tx -> Guards.evidence(desk.book).latest(tx, EvidenceKind.RULES))
            .orElseThrow();
    assertThat(rules.place()).isEqualTo(1);
    assertThat(rules.content()).contains(Guards.RULES.digest()).contains("2026-11-23");
  }

  private Heard hear(Channel channel, String address, String body) {
    return desk.book.transactions().write(tx -> received(tx, channel, address, body));
  }

  private Heard received(Tx tx, Channel channel, String address, String body) {
    return desk.optOuts.received(tx, lead, channel, address, body, null, now());
  }

  private Instant now() {
    return desk.book.clock.instant();
  }

  private boolean isSuppressed(String address, Channel channel) {
    return desk.book
        .transactions()
        .read(tx -> desk.suppressions.forbidding(tx, address, channel).isPresent());
  }

  private boolean openQuestion() {
    return desk.book
        .transactions()
        .read(tx -> new OptOutQuestionStore("test").open(tx, lead.id()).isPresent());
  }

  private List<EvidenceRow> evidence() {
    return desk.book
        .transactions()
        .read(tx -> Guards.evidence(desk.book).about(tx, Set.of(lead.id().value())));
  }

  private void plan(String channel) {
    desk.book
        .transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(TOUCH)
                .set(TOUCH.ID, desk.book.ids.next())
                .set(TOUCH.LEAD_ID, lead.id().value())
                .set(TOUCH.CHANNEL, channel)
                .set(TOUCH.DUE_AT, now())
                .set(TOUCH.STATE, "planned")
                .set(TOUCH.UPDATED_AT, now())
                .execute());
  }

  private List<String> touchStates() {
    return desk.book
        .transactions()
        .read(tx -> tx.dsl().select(TOUCH.STATE).from(TOUCH).fetch(TOUCH.STATE));
  }

  private void enroll() {
    UUID id = desk.book.ids.next();
    desk.book
        .transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(ENROLLMENT)
                .set(ENROLLMENT.ID, id)
                .set(ENROLLMENT.LEAD_ID, lead.id().value())
                .set(ENROLLMENT.STATE, "running")
                .set(ENROLLMENT.UPDATED_AT, now())
                .execute());
  }

  private String enrollment() {
    return desk.book
        .transactions()
        .read(tx ->
            tx.dsl()
                .selectFrom(ENROLLMENT)
                .fetchSingle(row -> row.getState() + ", " + row.getEndedBy()));
  }
}
