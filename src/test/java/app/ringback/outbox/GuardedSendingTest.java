package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is queued, whatever is heard and however the clock jumps: no text leaves outside the
 * legal hours or after an opt-out. Seeds are fixed, so a failure repeats.
 */
class GuardedSendingTest {

  private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");
  private static final int STEPS = 60;

  @TempDir private Path folder;

  private record Left(String to, Instant at) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void noSequenceOfEventsLetsATextLeaveAtNightOrAfterAnOptOut(long seed) throws IOException {
    Random random = new Random(seed);
    Path own = Files.createDirectory(folder.resolve("book-" + seed));
    try (OutboxFixture desk = new OutboxFixture(own)) {
      // Over the change to summer time, on 8 March 2026.
      desk.book.clock.set(Instant.parse("2026-03-07T01:00:00Z"));
      List<Lead> leads = new ArrayList<>();
      List<Instant> ended = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        leads.add(desk.lead("+1206555016" + i, builder -> builder.region("WA")));
        ended.add(Instant.MAX);
      }
      for (int step = 0; step < STEPS; step++) {
        int who = random.nextInt(leads.size());
        Lead lead = leads.get(who);
        switch (random.nextInt(6)) {
          case 0, 1 -> queue(desk, lead, random);
          case 2 -> {
            if (random.nextInt(4) == 0 && ended.get(who).equals(Instant.MAX)) {
              stop(desk, lead);
              ended.set(who, desk.book.clock.instant());
            }
          }
          case 3 -> desk.book.clock.advance(Duration.ofSeconds(random.nextInt(90 * 60)));
          case 4 -> desk.book.clock.advance(Duration.ofHours(random.nextInt(10)));
          default -> desk.worker.runDue();
        }
        desk.worker.runDue();
      }
      List<Left> left = left(desk);
      assertThat(left).isNotEmpty();
      for (Left text : left) {
        LocalTime wall = text.at().atZone(SEATTLE).toLocalTime();
        assertThat(wall)
            .as(text.toString())
            .isBetween(LocalTime.of(8, 0), LocalTime.of(19, 59, 58));
        for (int who = 0; who < leads.size(); who++) {
          if (leads.get(who).phones().getFirst().number().equals(text.to())) {
            assertThat(text.at()).isBeforeOrEqualTo(ended.get(who));
          }
        }
      }
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

  private static void stop(OutboxFixture desk, Lead lead) {
    String number = lead.phones().getFirst().number();
    desk.book
        .transactions()
        .run(tx ->
            desk.optOuts.received(
                tx, lead, Channel.TEXT, number, "stop", null, desk.book.clock.instant()));
  }

  /** As the carrier has it: the clock stands still while a text is sent. */
  private static List<Left> left(OutboxFixture desk) {
    return desk.twilio.messages().stream()
        .map(message -> new Left(message.to(), message.created()))
        .toList();
  }
}
