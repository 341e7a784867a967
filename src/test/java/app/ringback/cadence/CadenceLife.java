package app.ringback.cadence;

import app.ringback.cadence.RecordedCarriers.Killed;
import app.ringback.cadence.RecordedCarriers.Left;
import app.ringback.core.UsState;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.testing.LegalWatch.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Months in the life of a book, played with a clock that jumps: leads arrive and are put on the
 * shipped cadence, answer, opt out, get booked; the rep makes some of the calls; the process ends
 * now and then, in the middle of its work, and is started again.
 */
final class CadenceLife {

  /** A Saturday before the clocks go back; they go forward on 14 March 2027. */
  static final Instant START = Instant.parse("2026-10-24T07:00:00Z");

  static final Duration LENGTH = Duration.ofDays(150);

  /** Where leads live: hours of every kind, clocks of every zone. */
  static final List<Place> PLACES =
      List.of(
          new Place(UsState.WA, "206", "America/Los_Angeles"),
          new Place(UsState.RI, "401", "America/New_York"),
          new Place(UsState.PA, "215", "America/New_York"),
          new Place(UsState.IL, "312", "America/Chicago"),
          new Place(UsState.CT, "203", "America/New_York"),
          new Place(UsState.NM, "505", "America/Denver"));

  private static final List<String> EVENTS =
      List.of("reply", "stop", "booked", "answered", "owner", "none", "none", "none");

  /**
   * One lead's life.
   *
   * @param event what ends the cadence early; "none" when nothing does
   * @param at when that happens
   */
  record Person(Place place, Lead lead, Instant started, String event, Instant at) {}

  private record Happening(Instant at, int number, Runnable what) {}

  final List<Person> people = new ArrayList<>();
  final Map<String, Integer> byAddress = new HashMap<>();
  final CadenceDesk desk;
  int restarts;
  private final PriorityQueue<Happening> ahead =
      new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingInt(Happening::number));
  private int happenings;
  private final Random ends;
  private final int meanPasses;

  /**
   * @param ends chooses where the process ends
   * @param meanPasses after how many passes it ends, on the average
   */
  CadenceLife(CadenceDesk desk, int leads, long seed, Random ends, int meanPasses) {
    this.desk = desk;
    this.ends = ends;
    this.meanPasses = meanPasses;
    Random random = new Random(seed);
    for (int i = 0; i < leads; i++) {
      int number = i;
      Place place = PLACES.get(i % PLACES.size());
      // On the quarter of an hour, in the first four months, at any time of the day.
      Instant arrives = START.plus(Duration.ofMinutes(15L * random.nextInt(4 * 24 * 125)));
      String event = EVENTS.get(random.nextInt(EVENTS.size()));
      Instant at = arrives.plus(Duration.ofMinutes(random.nextInt(15 * 24 * 60)).plusSeconds(7));
      plan(arrives, () -> arrive(number, place, event, at));
    }
  }

  private void plan(Instant at, Runnable what) {
    ahead.add(new Happening(at, happenings++, what));
  }

  private void arrive(int number, Place place, String event, Instant at) {
    String phone = "+1%s555%04d".formatted(place.areaCode(), number);
    String mail = "lead%d@example.com".formatted(number);
    Lead lead = desk.lead("Lead" + number, phone, mail, next -> next.region(place.state().name()));
    byAddress.put(phone, people.size());
    byAddress.put(mail, people.size());
    people.add(new Person(place, lead, desk.clock.instant(), event, at));
    var _ = desk.enroll(lead, "Default");
    switch (event) {
      case "reply" -> plan(at, () -> desk.wrote(lead, "Yes, please"));
      case "stop" -> plan(at, () -> desk.wrote(lead, "STOP"));
      case "booked" -> plan(at, () -> desk.stage(lead, Stage.BOOKED));
      case "answered" -> plan(at, () -> desk.called(lead, "human"));
      case "owner" -> plan(at, () -> desk.change(lead.id(), next -> next.owner("Kim")));
      default -> {}
    }
  }

  void play() {
    Instant end = START.plus(LENGTH);
    while (true) {
      Optional<Instant> due = desk.next();
      Happening happening = ahead.peek();
      Instant next = due.orElse(end);
      if (happening != null && !happening.at().isAfter(next)) {
        next = happening.at();
      }
      if (!next.isBefore(end)) {
        break;
      }
      if (next.isAfter(desk.clock.instant())) {
        desk.clock.set(next);
      }
      while (happening != null && !happening.at().isAfter(desk.clock.instant())) {
        ahead.remove();
        happening.what().run();
        happening = ahead.peek();
      }
      pass();
    }
    desk.clock.set(end);
    pass();
  }

  /** A pass, in which the process may end: at the carrier, at the words, or in between. */
  private void pass() {
    if (ends.nextInt(meanPasses) > 0) {
      desk.pass();
      return;
    }
    int after = ends.nextInt(4);
    int[] calls = {0};
    desk.carriers.dies = () -> after < 2 && calls[0]++ >= after;
    desk.onWords =
        () -> {
          if (after == 2) {
            throw new Killed();
          }
        };
    try {
      desk.pass();
    } catch (Killed e) {
      // Its work up to here is what the next process finds.
    }
    desk.carriers.dies = () -> false;
    desk.onWords = () -> {};
    desk.reopen();
    restarts++;
    desk.pass();
  }

  /** What left to a lead, oldest first. */
  List<Left> left(Person person) {
    int number = people.indexOf(person);
    return desk.carriers.left.stream()
        .filter(one -> byAddress.getOrDefault(one.to(), -1) == number)
        .toList();
  }
}
