package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.compliance.Decision;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

  @TempDir Path folder;
  private OutboxFixture fixture;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aTextIsOnTheTimelineAsSoonAsItIsQueued() {
    Lead lead = fixture.lead("+12065550160");
    Dispatch dispatch = fixture.text(lead, "Hi Marguerite");
    assertThat(dispatch.state()).isEqualTo(DispatchState.QUEUED);
    assertThat(dispatch.to()).isEqualTo("+12065550160");
    assertThat(fixture.timeline(lead.id()))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.id()).isEqualTo(dispatch.activityId());
          assertThat(entry.status()).isEqualTo("queued");
          assertThat(entry.direction()).isEqualTo("out");
          assertThat(entry.body()).isEqualTo("Hi Marguerite\nReply STOP to opt out");
          assertThat(entry.isTouch()).isFalse();
        });
  }

  @Test
  void theOptOutLineIsAddedOnlyToAFirstText() {
    Lead lead = fixture.lead("+12065550160");
    assertThat(fixture.text(lead, "One").body()).endsWith("Reply STOP to opt out");
    assertThat(fixture.text(lead, "Reply stop to end this").body()).doesNotContain("opt out");
    markSent(fixture.text(lead, "Two"));
    assertThat(fixture.text(lead, "Three").body()).isEqualTo("Three");
  }

  @Test
  void aTextToSomeoneWhoOptedOutIsRefusedAndShown() {
    Lead lead = fixture.lead("+12065550160");
    fixture.suppress("+12065550160");
    Dispatch dispatch = fixture.text(lead, "Hi");
    assertThat(dispatch.state()).isEqualTo(DispatchState.REFUSED);
    assertThat(dispatch.rule()).isEqualTo("opted out");
    assertThat(fixture.timeline(lead.id()).getFirst().status()).isEqualTo("refused");
  }

  @Test
  void aTextToATestLeadOrWithoutANumberIsRefused() {
    Lead test = fixture.lead("+12065550160", lead -> lead.test(true));
    assertThat(fixture.text(test, "Hi").state()).isEqualTo(DispatchState.REFUSED);
    Lead numberless = fixture.lead("+12065550161", lead -> lead.phones(List.of()));
    Dispatch refused = fixture.text(numberless, "Hi");
    assertThat(refused.state()).isEqualTo(DispatchState.REFUSED);
    assertThat(refused.rule()).isEqualTo("no number that takes texts");
  }

  @Test
  void theFirstNumberThatTakesTextsIsUsed() {
    Lead lead =
        fixture.lead(
            "+12065550160",
            builder ->
                builder.phones(
                    List.of(
                        LeadPhone.bad("n/a", ""),
                        new LeadPhone("+12065550161", "home", true, false, true),
                        new LeadPhone("+12065550162", "mobile", true, true, true))));
    assertThat(fixture.text(lead, "Hi").to()).isEqualTo("+12065550162");
  }

  @Test
  void anEmptyOrTooLongTextIsRejectedAndNothingIsStored() {
    Lead lead = fixture.lead("+12065550160");
    assertThatThrownBy(() -> fixture.text(lead, "  ")).isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> fixture.text(lead, "x".repeat(1_600)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("1,600");
    assertThat(fixture.outbox.ofLead(lead.id())).isEmpty();
    assertThat(fixture.timeline(lead.id())).isEmpty();
  }

  @Test
  void aQueuedTextCanBeTakenBackAndASentOneCannot() {
    Lead lead = fixture.lead("+12065550160");
    Dispatch queued =
        fixture.outbox.queueText(
            TextRequestBuilder.builder(TextRequest.of(lead.id(), "Hi"))
                .undo(TextRequest.UNDO_WINDOW)
                .build());
    assertThat(queued.dueAt()).isEqualTo(fixture.book.clock.instant().plusSeconds(10));
    assertThat(fixture.outbox.cancel(queued.id()).state()).isEqualTo(DispatchState.CANCELED);
    assertThat(fixture.timeline(lead.id()).getFirst().status()).isEqualTo("canceled");
    Dispatch sent = markSent(fixture.text(lead, "Hi"));
    assertThat(fixture.outbox.cancel(sent.id()).state()).isEqualTo(DispatchState.SENT);
  }

  @Test
  void onlyWhatIsOverCanBeTriedAgain() {
    Lead lead = fixture.lead("+12065550160");
    Dispatch queued = fixture.text(lead, "Hi");
    assertThatThrownBy(() -> fixture.outbox.remedies().retry(queued.id()))
        .isInstanceOf(ProblemException.class);
    fixture.outbox.cancel(queued.id());
    Dispatch again = fixture.outbox.remedies().retry(queued.id());
    assertThat(again.previousId()).isEqualTo(queued.id());
    assertThat(again.body()).isEqualTo(queued.body());
    assertThat(again.state()).isEqualTo(DispatchState.QUEUED);
  }

  @Test
  void whatIsTriedAgainCannotBeTriedAgainASecondTimeUnlessThatEndedToo() {
    Lead lead = fixture.lead("+12065550160");
    Dispatch first = fixture.text(lead, "Hi");
    fixture.outbox.cancel(first.id());
    Dispatch second = fixture.outbox.remedies().retry(first.id());
    assertThatThrownBy(() -> fixture.outbox.remedies().retry(first.id()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("already tried again");
    fixture.outbox.cancel(second.id());
    Dispatch third = fixture.outbox.remedies().retry(second.id());
    markSent(third);
    assertThatThrownBy(() -> fixture.outbox.remedies().retry(first.id()))
        .isInstanceOf(ProblemException.class);
    assertThat(fixture.outbox.ofLead(lead.id())).hasSize(3);
  }

  @Test
  void aTextForLaterIsSentNowOnlyWhereTheGuardAllowsIt() {
    Lead lead = fixture.lead("+12065550160");
    Instant later = fixture.book.clock.instant().plus(Duration.ofDays(2));
    Dispatch waits =
        fixture.outbox.queueText(
            TextRequestBuilder.builder(TextRequest.of(lead.id(), "Hi")).sendAt(later).build());
    fixture.book.clock.advance(Duration.ofHours(11));
    assertThat(fixture.outbox.sendNow(waits.id())).isInstanceOf(Decision.Until.class);
    assertThat(fixture.again(waits)).isEqualTo(waits);
    fixture.book.clock.advance(Duration.ofHours(12));
    assertThat(fixture.outbox.sendNow(waits.id())).isEqualTo(new Decision.Allow());
    assertThat(fixture.again(waits).dueAt()).isEqualTo(fixture.book.clock.instant());
  }

  @Test
  void aHeldTextIsSentNowOnceNothingHoldsIt() {
    Lead lead = fixture.lead("+12065550160");
    fixture.book.clock.advance(Duration.ofHours(11));
    Dispatch held = fixture.text(lead, "Hi");
    assertThat(held.state()).isEqualTo(DispatchState.HELD);
    assertThat(fixture.outbox.sendNow(held.id())).isInstanceOf(Decision.Until.class);
    assertThat(fixture.again(held)).isEqualTo(held);
    fixture.book.clock.set(held.dueAt());
    assertThat(fixture.outbox.sendNow(held.id())).isEqualTo(new Decision.Allow());
    assertThat(fixture.again(held).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(fixture.timeline(lead.id()).getFirst().status()).isEqualTo("queued");
  }

  @Test
  void aTextForLaterIsNotDueBefore() {
    Lead lead = fixture.lead("+12065550160");
    var later = fixture.book.clock.instant().plus(Duration.ofHours(2));
    Dispatch dispatch =
        fixture.outbox.queueText(
            TextRequestBuilder.builder(TextRequest.of(lead.id(), "Hi")).sendAt(later).build());
    assertThat(dispatch.dueAt()).isEqualTo(later);
  }

  @Test
  void aTextToAMergedLeadGoesToTheOneThatWasKept() {
    Lead kept = fixture.lead("+12065550160");
    Lead gone = fixture.lead("+12065550161");
    fixture
        .book
        .transactions()
        .run(tx ->
            tx.dsl()
                .update(app.ringback.store.schema.Tables.LEAD)
                .set(app.ringback.store.schema.Tables.LEAD.MERGED_INTO, kept.id().value())
                .where(app.ringback.store.schema.Tables.LEAD.ID.eq(gone.id().value()))
                .execute());
    assertThat(fixture.text(gone, "Hi").leadId()).isEqualTo(kept.id());
  }

  private Dispatch markSent(Dispatch dispatch) {
    var now = fixture.book.clock.instant();
    DispatchMoves moves = new DispatchMoves(fixture.dispatches, fixture.book.timelines);
    return fixture
        .book
        .transactions()
        .write(tx -> {
          Dispatch sending =
              DispatchBuilder.builder(dispatch).state(DispatchState.SENDING).sendingAt(now).build();
          moves.move(tx, dispatch, sending, now);
          return moves.move(
              tx,
              sending,
              DispatchBuilder.builder(sending).state(DispatchState.SENT).sentAt(now).build(),
              now);
        });
  }
}
