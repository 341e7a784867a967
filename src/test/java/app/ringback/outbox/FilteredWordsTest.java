package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.lead.Lead;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words that a carrier took for spam are said by nothing automatic until the rep has looked. */
class FilteredWordsTest {

  private static final String SPAM = "Cheap roofs today";
  private static final List<String> NUMBERS =
      List.of("+12065550161", "+12065550162", "+12065550163", "+12065550164");

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private OutboxFixture fixture;

  @SuppressWarnings("NullAway.Init")
  private List<Lead> leads;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
    leads = NUMBERS.stream().map(fixture::lead).toList();
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private Dispatch automatic(int lead, String body, Duration in) {
    return fixture.outbox.queueText(
        TextRequestBuilder.builder(TextRequest.of(leads.get(lead).id(), body))
            .automatic(true)
            .sendAt(fixture.book.clock.instant().plus(in))
            .build());
  }

  private void goesOn() {
    fixture.passes(fixture.worker, Duration.ofSeconds(3), 6);
  }

  /** The first of them, sent and filtered. */
  private Dispatch filtered() {
    fixture.twilio.failDeliveryTo(NUMBERS.getFirst(), 30007);
    Dispatch first = automatic(0, SPAM, Duration.ZERO);
    goesOn();
    assertThat(fixture.again(first).errorCode()).isEqualTo("30007");
    return first;
  }

  @Test
  void whatWaitsToSayTheSameAndWhatIsQueuedLaterIsHeldForTheRep() {
    Dispatch waiting = automatic(1, SPAM, Duration.ofHours(1));
    Dispatch other = automatic(2, "Something else", Duration.ofHours(1));
    filtered();
    assertThat(fixture.again(waiting).state()).isEqualTo(DispatchState.HELD);
    assertThat(fixture.again(waiting).rule()).isEqualTo(Dispatch.FILTERED);
    Dispatch later = automatic(3, SPAM, Duration.ZERO);
    assertThat(later.rule()).isEqualTo(Dispatch.FILTERED);
    fixture.book.clock.advance(Duration.ofHours(2));
    goesOn();
    assertThat(fixture.again(waiting).state()).isEqualTo(DispatchState.HELD);
    assertThat(fixture.again(later).state()).isEqualTo(DispatchState.HELD);
    assertThat(fixture.again(other).state()).isEqualTo(DispatchState.DELIVERED);
    OutboxGlance glance =
        fixture
            .book
            .transactions()
            .read(tx -> OutboxGlanceQueries.glance(tx, fixture.book.clock.instant()));
    assertThat(glance.moved()).as("to confirm").isEqualTo(2);
    assertThat(glance.held()).isZero();
  }

  @Test
  void newerRulesDoNotFreeThemAndAWrittenTextIsTheRepsOwnMatter() {
    Dispatch waiting = automatic(1, SPAM, Duration.ofHours(1));
    filtered();
    assertThat(fixture.outbox.held().decideAnew()).isZero();
    assertThat(fixture.again(waiting).rule()).isEqualTo(Dispatch.FILTERED);
    Dispatch byHand = fixture.text(leads.get(3), SPAM);
    goesOn();
    assertThat(fixture.again(byHand).state()).isEqualTo(DispatchState.DELIVERED);
  }

  @Test
  void onceOneArrivesByTheRepsWordTheOthersGoByThemselvesAgain() {
    Dispatch waiting = automatic(1, SPAM, Duration.ofHours(1));
    filtered();
    Dispatch freed = fixture.outbox.remedies().confirm(waiting.id());
    assertThat(freed.state()).isEqualTo(DispatchState.QUEUED);
    goesOn();
    assertThat(fixture.again(waiting).state()).isEqualTo(DispatchState.DELIVERED);
    Dispatch next = automatic(3, SPAM, Duration.ZERO);
    goesOn();
    assertThat(fixture.again(next).state()).isEqualTo(DispatchState.DELIVERED);
    assertThat(fixture.twilio.duplicates()).isZero();
  }

  @Test
  void theSendersLimitOfTheDayIsTriedWhenTheNextDayBegins() {
    fixture.twilio.failDeliveryTo(NUMBERS.getFirst(), 30023);
    Dispatch first = automatic(0, "Hi", Duration.ZERO);
    goesOn();
    Dispatch next =
        fixture.outbox.ofLead(leads.getFirst().id()).stream()
            .filter(each -> first.id().equals(each.previousId()))
            .findFirst()
            .orElseThrow();
    Instant midnight =
        fixture
            .book
            .clock
            .instant()
            .atZone(ZoneId.of("America/Los_Angeles"))
            .toLocalDate()
            .plusDays(1)
            .atStartOfDay(ZoneId.of("America/Los_Angeles"))
            .toInstant();
    assertThat(next.dueAt()).as("not before, and not before the guard lets it").isAfter(midnight);
    assertThat(next.state()).isEqualTo(DispatchState.HELD);
  }
}
