package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.testing.LegalWatch;
import app.ringback.testing.LegalWatch.Case;
import app.ringback.testing.LegalWatch.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is queued, taken back, put back, tried again, pushed or heard, however the clock jumps
 * and whenever the process ends: no text leaves outside the legal hours or while its number is
 * suppressed.
 */
class GuardedSendingTest {

  private static final int STEPS = 60;
  private static final int PEOPLE = 4;

  @TempDir private Path folder;

  static Stream<Case> cases() {
    return LegalWatch.cases(7);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noSequenceOfEventsLetsATextLeaveAtNightOrAfterAnOptOut(Case given) throws IOException {
    Random random = new Random(given.seed());
    Place place = given.place();
    Path own = Files.createTempDirectory(folder, "book");
    LegalWatch watch = new LegalWatch();
    try (OutboxFixture desk = new OutboxFixture(own)) {
      desk.book.clock.set(given.start());
      List<Lead> leads = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        leads.add(desk.lead(place.number(i), builder -> builder.region(place.state().name())));
      }
      OutboxWorker worker = desk.worker;
      for (int step = 0; step < STEPS; step++) {
        Lead lead = leads.get(random.nextInt(PEOPLE));
        switch (random.nextInt(9)) {
          case 0, 1 -> queue(desk, lead, random);
          case 2 -> {
            if (random.nextInt(3) == 0) {
              hear(desk, lead, random.nextInt(3) > 0, watch);
            }
          }
          case 3 -> desk.book.clock.advance(Duration.ofSeconds(random.nextInt(90 * 60)));
          case 4 -> desk.book.clock.advance(Duration.ofHours(random.nextInt(10)));
          case 5 -> {
            // The process ended, and another one goes on.
            worker = desk.worker();
            worker.start();
          }
          case 6 -> desk.push(lead);
          case 7 -> desk.takeBackAndPutBack(lead, random);
          default -> desk.tryAgain(lead);
        }
        worker.runDue();
      }
      assertThat(desk.twilio.messages()).isNotEmpty();
      desk.twilio
          .messages()
          .forEach(text -> {
            LegalWatch.wasLegal(place, text.created());
            watch.wasFree(text.to(), text.created());
          });
      assertThat(desk.twilio.duplicates()).isZero();
    }
  }

  private static void queue(OutboxFixture desk, Lead lead, Random random) {
    Instant later = desk.book.clock.instant().plus(Duration.ofMinutes(random.nextInt(2000)));
    desk.outbox.queueText(
        TextRequestBuilder.builder(TextRequest.of(lead.id(), "Text " + random.nextInt()))
            .automatic(random.nextBoolean())
            .sendAt(random.nextBoolean() ? later : null)
            .build());
  }

  private static void hear(OutboxFixture desk, Lead lead, boolean stop, LegalWatch watch) {
    String number = lead.phones().getFirst().number();
    // A moment of its own, so that what left before it is told from what leaves after it.
    desk.book.clock.advance(Duration.ofSeconds(1));
    Instant now = desk.book.clock.instant();
    desk.book
        .transactions()
        .run(tx ->
            desk.optOuts.received(
                tx, lead, Channel.TEXT, number, stop ? "stop" : "start", null, now));
    watch.turned(number, now, stop);
    desk.book.clock.advance(Duration.ofSeconds(1));
  }
}
