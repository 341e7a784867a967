package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.Guard;
import app.ringback.compliance.GuardTerms;
import app.ringback.compliance.OptOutQuestionStore;
import app.ringback.compliance.rules.Rules;
import app.ringback.compliance.rules.RulesReader;
import app.ringback.compliance.rules.ShippedRules;
import app.ringback.lead.Lead;
import app.ringback.testing.Guards;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules hold, decided anew by a newer version of them. */
class HeldDispatchesTest {

  /** 21:30 in Seattle. */
  private static final Instant NIGHT = Instant.parse("2026-03-03T05:30:00Z");

  @TempDir Path folder;
  private OutboxFixture desk;
  private OutboxBook book;
  private Outbox outbox;
  private final AtomicReference<Rules> rules = new AtomicReference<>(Guards.RULES);

  @BeforeEach
  void open() {
    desk = new OutboxFixture(folder);
    desk.book.clock.set(NIGHT);
    Guard guard =
        new Guard(
            desk.suppressions,
            new OptOutQuestionStore("test"),
            GuardTerms.of(rules::get, ZoneId.of("America/Los_Angeles")));
    book =
        new OutboxBook(
            desk.book.transactions(),
            new DispatchStore("test"),
            desk.book.leads,
            desk.book.timelines,
            desk.book.media,
            guard,
            Guards.records(desk.book),
            desk.book.ids,
            desk.book.clock);
    outbox = new Outbox(book, () -> new Letterhead("Sam Rivera", "", "", "", "12 Main Street"));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatNewerRulesAllowLeavesAndWhatTheyHoldLongerWaitsLonger() {
    Lead ana = desk.lead("+12065550101", lead -> lead.region("WA"));
    Dispatch held = queue(ana, null);
    assertThat(held.state()).isEqualTo(DispatchState.HELD);
    assertThat(held.dueAt()).isEqualTo("2026-03-03T16:00:00Z");

    rules.set(withHoursOfWashington("Mon-Sun 09:00-20:00"));
    assertThat(outbox.held().decideAnew()).isEqualTo(1);
    assertThat(find(held).dueAt()).isEqualTo("2026-03-03T17:00:00Z");
    assertThat(outbox.held().decideAnew()).as("nothing more to change").isZero();

    rules.set(withHoursOfWashington("Mon-Sun 08:00-22:00"));
    assertThat(outbox.held().decideAnew()).isEqualTo(1);
    assertThat(find(held).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(find(held).dueAt()).isEqualTo(NIGHT);
  }

  @Test
  void whatWasWantedForLaterStillLeavesThenAndNotBefore() {
    Lead ana = desk.lead("+12065550101", lead -> lead.region("WA"));
    Instant wanted = NIGHT.plus(Duration.ofMinutes(15));
    Dispatch held = queue(ana, wanted);
    assertThat(held.state()).isEqualTo(DispatchState.HELD);
    rules.set(withHoursOfWashington("Mon-Sun 08:00-22:00"));
    outbox.held().decideAnew();
    assertThat(find(held).state()).isEqualTo(DispatchState.QUEUED);
    assertThat(find(held).dueAt()).isEqualTo(wanted);
  }

  private Dispatch queue(Lead lead, @Nullable Instant at) {
    return outbox.queueText(
        TextRequestBuilder.builder(TextRequest.of(lead.id(), "Good evening")).sendAt(at).build());
  }

  private Dispatch find(Dispatch held) {
    return outbox.find(held.id()).orElseThrow();
  }

  private static Rules withHoursOfWashington(String hours) {
    return RulesReader.read(
        ShippedRules.text()
            .replace(
                "code = \"WA\"\nhours = \"Mon-Sun 08:00-20:00\"",
                "code = \"WA\"\nhours = \"" + hours + "\""));
  }
}
