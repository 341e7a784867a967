package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxGlanceTest {

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private OutboxFixture fixture;

  @SuppressWarnings("NullAway.Init")
  private Lead lead;

  @SuppressWarnings("NullAway.Init")
  private Instant now;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
    lead = fixture.lead("+12065550160");
    now = fixture.book.clock.instant();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private OutboxGlance glance() {
    return fixture
        .book
        .transactions()
        .read(tx -> OutboxGlanceQueries.glance(tx, fixture.book.clock.instant()));
  }

  private Dispatch add(DispatchState state, String rule, Instant dueAt) {
    Dispatch dispatch =
        DispatchBuilder.builder(
                Dispatch.of(
                    fixture.book.ids.dispatch(), lead.id(), Channel.TEXT, "+12065550160", now))
            .state(state)
            .rule(rule)
            .dueAt(dueAt)
            .finalAt(state.isFinal() ? fixture.book.clock.instant() : null)
            .body("Hi")
            .build();
    fixture.book.transactions().run(tx -> fixture.dispatches.insert(tx, dispatch, now));
    return dispatch;
  }

  @Test
  void anEmptyOutboxTellsNothing() {
    add(DispatchState.DELIVERED, "", now);
    add(DispatchState.CANCELED, "", now);
    assertThat(glance()).isEqualTo(new OutboxGlance(0, 0, null, 0, 0, 0, false));
  }

  @Test
  void eachKindOfWaitingIsCountedForItself() {
    Instant eight = now.plus(Duration.ofHours(22));
    add(DispatchState.QUEUED, "", now.plusSeconds(10));
    add(DispatchState.SENDING, "", now);
    add(DispatchState.HELD, "quiet hours", eight.plusSeconds(60));
    add(DispatchState.HELD, "quiet hours", eight);
    add(DispatchState.HELD, Dispatch.MOVED, now);
    add(DispatchState.UNKNOWN, "", now);
    add(DispatchState.FAILED, "", now);
    assertThat(glance()).isEqualTo(new OutboxGlance(2, 2, eight, 1, 1, 1, false));
  }

  @Test
  void whatFailedIsTakenUpAgainOrLongAgoIsToldNoMore() {
    Dispatch failed = add(DispatchState.FAILED, "", now);
    assertThat(glance().failed()).isEqualTo(1);
    fixture.outbox.remedies().retry(failed.id());
    assertThat(glance().failed()).isZero();
    add(DispatchState.FAILED, "", now);
    fixture.book.clock.advance(Duration.ofHours(25));
    assertThat(glance().failed()).isZero();
  }

  @Test
  void aTextThatCouldNotLeaveTellsThatTheConnectionIsGoneUntilItLeaves() {
    WatchedCarriers watched = new WatchedCarriers(() -> fixture.carrier, fixture.book.clock);
    fixture.twilio.close();
    fixture.text(lead, "Hi");
    fixture.worker().runDue();
    assertThat(glance().offline()).isTrue();
    assertThat(watched.contact()).contains(CarrierContact.NONE);
    watched.texts().orElseThrow().account();
    assertThat(watched.contact().orElseThrow().isBroken()).isTrue();
  }

  @Test
  void aCarrierIsTheSameObjectUntilItsSettingsChangeAndItsAnswersAreNoted() {
    WatchedCarriers watched = new WatchedCarriers(() -> fixture.carrier, fixture.book.clock);
    TextCarrier carrier = watched.texts().orElseThrow();
    carrier.send("+12065550160", "Hi");
    assertThat(watched.contact()).contains(new CarrierContact(now, null));
    assertThat(watched.texts().orElseThrow()).isEqualTo(carrier);
    fixture.carrier = java.util.Optional.of(OutboxFixture.texts(fixture.twilio.base(), "wrong"));
    assertThat(watched.contact()).contains(CarrierContact.NONE);
    assertThat(watched.texts().orElseThrow()).isNotEqualTo(carrier);
    watched.texts().orElseThrow().send("+12065550160", "Hi");
    assertThat(watched.contact().orElseThrow().isBroken()).isTrue();
    fixture.carrier = java.util.Optional.empty();
    assertThat(watched.contact()).isEmpty();
  }
}
