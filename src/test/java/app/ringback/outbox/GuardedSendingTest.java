package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.hours.LawByHand;
import app.ringback.core.Channel;
import app.ringback.core.UsState;
import app.ringback.lead.Lead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is queued, taken back, put back, tried again, pushed or heard, however the clock jumps
 * and whenever the process ends: no text leaves outside the legal hours or while its number is
 * suppressed. By the law as it is written down by hand, over both changes of the clock. Seeds are
 * fixed, so a failure repeats.
 */
class GuardedSendingTest {

  private static final int STEPS = 60;
  private static final int PEOPLE = 4;

  /** The Friday before the clocks change in March, and in autumn, when it is night in the US. */
  private static final List<Instant> STARTS =
      List.of(Instant.parse("2026-03-07T05:30:00Z"), Instant.parse("2026-10-31T05:30:00Z"));

  @TempDir private Path folder;

  /** States with one clock each, and hours of every kind. */
  record Place(UsState state, String areaCode, String clock) {}

  record Case(Place place, Instant start, long seed) {}

  /** When a number was suppressed, or free again. */
  private record Turn(Instant at, boolean suppressed) {}

  static Stream<Case> cases() {
    List<Place> places =
        List.of(
            new Place(UsState.WA, "206", "America/Los_Angeles"),
            new Place(UsState.RI, "401", "America/New_York"),
            new Place(UsState.PA, "215", "America/New_York"),
            new Place(UsState.LA, "504", "America/Chicago"),
            new Place(UsState.CT, "203", "America/New_York"),
            new Place(UsState.NM, "505", "America/Denver"));
    // Every state's hours at every minute of both weeks are LegalHoursTest's; here one each.
    return IntStream.range(0, places.size() + 1)
        .mapToObj(i -> {
          Place place = places.get(i % places.size());
          return new Case(place, STARTS.get(i % STARTS.size()), 31L * i + 7);
        });
  }

  @ParameterizedTest
  @MethodSource("cases")
  void noSequenceOfEventsLetsATextLeaveAtNightOrAfterAnOptOut(Case given) throws IOException {
    Random random = new Random(given.seed());
    Place place = given.place();
    Path own = Files.createTempDirectory(folder, "book");
    Map<String, List<Turn>> turns = new HashMap<>();
    try (OutboxFixture desk = new OutboxFixture(own)) {
      desk.book.clock.set(given.start());
      List<Lead> leads = new ArrayList<>();
      for (int i = 0; i < PEOPLE; i++) {
        String number = "+1" + place.areaCode() + "555016" + i;
        turns.put(number, new ArrayList<>());
        leads.add(desk.lead(number, builder -> builder.region(place.state().name())));
      }
      OutboxWorker worker = desk.worker;
      for (int step = 0; step < STEPS; step++) {
        Lead lead = leads.get(random.nextInt(PEOPLE));
        switch (random.nextInt(9)) {
          case 0, 1 -> queue(desk, lead, random);
          case 2 -> {
            if (random.nextInt(3) == 0) {
              hear(desk, lead, random.nextInt(3) > 0, turns);
            }
          }
          case 3 -> desk.book.clock.advance(Duration.ofSeconds(random.nextInt(90 * 60)));
          case 4 -> desk.book.clock.advance(Duration.ofHours(random.nextInt(10)));
          case 5 -> {
            // The process ended, and another one goes on.
            worker = desk.worker();
            worker.start();
          }
          case 6 -> push(desk, lead);
          case 7 -> takeBackAndPutBack(desk, lead, random);
          default -> tryAgain(desk, lead);
        }
        worker.runDue();
      }
      assertThat(desk.twilio.messages()).isNotEmpty();
      desk.twilio
          .messages()
          .forEach(
              text -> mayLeave(place, text.created(), turns.getOrDefault(text.to(), List.of())));
      assertThat(desk.twilio.duplicates()).isZero();
    }
  }

  private static void mayLeave(Place place, Instant at, List<Turn> turns) {
    LocalDateTime wall = LocalDateTime.ofInstant(at, ZoneId.of(place.clock()));
    assertThat(LawByHand.allows(place.state(), wall)).as(place + " at " + wall).isTrue();
    assertThat(LawByHand.allows(place.state(), wall.plusSeconds(1)))
        .as("not in the last second: " + wall)
        .isTrue();
    boolean suppressed =
        turns.stream()
            .filter(turn -> turn.at().isBefore(at))
            .reduce((first, second) -> second)
            .map(Turn::suppressed)
            .orElse(false);
    assertThat(suppressed).as("left at %s of %s", at, turns).isFalse();
  }

  private static void queue(OutboxFixture desk, Lead lead, Random random) {
    Instant later = desk.book.clock.instant().plus(Duration.ofMinutes(random.nextInt(2000)));
    desk.outbox.queueText(
        TextRequestBuilder.builder(TextRequest.of(lead.id(), "Text " + random.nextInt()))
            .automatic(random.nextBoolean())
            .sendAt(random.nextBoolean() ? later : null)
            .build());
  }

  private static void hear(
      OutboxFixture desk, Lead lead, boolean stop, Map<String, List<Turn>> turns) {
    String number = lead.phones().getFirst().number();
    // A moment of its own, so that what left before it is told from what leaves after it.
    desk.book.clock.advance(Duration.ofSeconds(1));
    Instant now = desk.book.clock.instant();
    desk.book
        .transactions()
        .run(tx ->
            desk.optOuts.received(
                tx, lead, Channel.TEXT, number, stop ? "stop" : "start", null, now));
    turns.getOrDefault(number, new ArrayList<>()).add(new Turn(now, stop));
    desk.book.clock.advance(Duration.ofSeconds(1));
  }

  /** Wants everything that waits to leave at once. */
  private static void push(OutboxFixture desk, Lead lead) {
    desk.outbox.ofLead(lead.id()).stream()
        .filter(item -> item.state().isWaiting())
        .forEach(item -> assertThat(desk.outbox.sendNow(item.id())).isNotNull());
  }

  private static void takeBackAndPutBack(OutboxFixture desk, Lead lead, Random random) {
    List<Dispatch> before =
        desk.outbox
            .recalls()
            .cancel(desk.outbox.ofLead(lead.id()).stream().map(Dispatch::id).toList());
    desk.book.clock.advance(Duration.ofMinutes(random.nextInt(600)));
    desk.outbox.recalls().putBack(before);
  }

  private static void tryAgain(OutboxFixture desk, Lead lead) {
    List<Dispatch> items = desk.outbox.ofLead(lead.id());
    items.stream()
        .filter(
            item -> item.state() == DispatchState.CANCELED || item.state() == DispatchState.REFUSED)
        .filter(item -> !DispatchChain.goesOn(item.id(), items))
        .findFirst()
        .ifPresent(item -> assertThat(desk.outbox.remedies().retry(item.id())).isNotNull());
  }
}
