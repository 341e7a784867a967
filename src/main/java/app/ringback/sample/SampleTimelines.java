package app.ringback.sample;

import app.ringback.core.ActivityId;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.SystemEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Invents what happened with a lead: arrival, first touches, replies, notes, stage changes. */
final class SampleTimelines {

  private static final Map<Stage, List<Stage>> WAYS = new EnumMap<>(Stage.class);

  static {
    WAYS.put(Stage.NEW, List.of());
    WAYS.put(Stage.WORKING, List.of(Stage.WORKING));
    WAYS.put(Stage.ENGAGED, List.of(Stage.WORKING, Stage.ENGAGED));
    WAYS.put(Stage.BOOKED, List.of(Stage.WORKING, Stage.ENGAGED, Stage.BOOKED));
    WAYS.put(Stage.WON, List.of(Stage.WORKING, Stage.ENGAGED, Stage.BOOKED, Stage.WON));
    WAYS.put(Stage.LOST, List.of(Stage.WORKING, Stage.ENGAGED, Stage.LOST));
    WAYS.put(Stage.DORMANT, List.of(Stage.WORKING, Stage.DORMANT));
  }

  private final SampleWords words;
  private final Instant until;

  SampleTimelines(SampleWords words, Instant until) {
    this.words = words;
    this.until = until;
  }

  List<Activity> of(Lead lead, int entries, RandomGenerator random) {
    List<Stage> way = WAYS.getOrDefault(lead.stage(), List.of());
    List<Activity> timeline = new ArrayList<>(entries);
    Stage stage = Stage.NEW;
    for (int i = 0; i < entries; i++) {
      Instant at = moment(lead, i, entries, random);
      int due = way.size() * i / entries;
      boolean last = i == entries - 1;
      if (i > 0 && (last ? stage != lead.stage() : stage != reached(way, due))) {
        Stage next = last ? lead.stage() : reached(way, due);
        timeline.add(stageChange(lead, at, stage, next, random));
        stage = next;
      } else {
        timeline.add(i == 0 ? arrival(lead, at, random) : entry(lead, i, at, random));
      }
    }
    return timeline;
  }

  private static Stage reached(List<Stage> way, int steps) {
    return steps == 0 ? Stage.NEW : way.get(steps - 1);
  }

  /** Close together at first, further apart later, never after the end. */
  private Instant moment(Lead lead, int place, int entries, RandomGenerator random) {
    Duration span =
        Duration.between(lead.arrivedAt(), until).compareTo(Duration.ofDays(60)) < 0
            ? Duration.between(lead.arrivedAt(), until)
            : Duration.ofDays(60);
    double part = (place + random.nextDouble() * 0.9) / entries;
    long micros = (long) (span.toMillis() * 1000.0 * part * part);
    return place == 0 ? lead.arrivedAt() : lead.arrivedAt().plusNanos(micros * 1000);
  }

  private Activity arrival(Lead lead, Instant at, RandomGenerator random) {
    return start(lead, ActivityKind.SYSTEM, at, random)
        .event(SystemEvent.ARRIVAL.code())
        .body("Arrived from " + lead.source())
        .build();
  }

  private Activity stageChange(
      Lead lead, Instant at, Stage from, Stage to, RandomGenerator random) {
    return start(lead, ActivityKind.STAGE, at, random)
        .from(from.code())
        .to(to.code())
        .owner(lead.owner())
        .build();
  }

  private Activity entry(Lead lead, int place, Instant at, RandomGenerator random) {
    int roll = random.nextInt(100);
    boolean answers = lead.stage() != Stage.NEW && lead.stage() != Stage.DORMANT;
    if (place == 1 || roll < 30) {
      return textOut(lead, place, at, random);
    } else if (roll < 50) {
      return call(lead, answers, at, random);
    } else if (roll < 68 && answers) {
      return start(lead, ActivityKind.TEXT, at, random)
          .direction("in")
          .body(words.any("text_in", random))
          .providerId("SM" + hex(random))
          .build();
    } else if (roll < 82) {
      return mailOut(lead, place, at, random);
    } else if (roll < 88 && answers) {
      return start(lead, ActivityKind.EMAIL, at, random)
          .direction("in")
          .subject("Re: " + filled("subject", lead, random))
          .body(filled("email_in", lead, random))
          .build();
    }
    return start(lead, ActivityKind.NOTE, at, random)
        .owner(lead.owner())
        .body(words.any("note", random))
        .build();
  }

  private Activity textOut(Lead lead, int place, Instant at, RandomGenerator random) {
    return outbound(lead, ActivityKind.TEXT, place, at, random)
        .status(random.nextInt(25) == 0 ? "failed" : "delivered")
        .body(filled("text_out", lead, random))
        .providerId("SM" + hex(random))
        .cost("0.0083")
        .build();
  }

  private Activity mailOut(Lead lead, int place, Instant at, RandomGenerator random) {
    return outbound(lead, ActivityKind.EMAIL, place, at, random)
        .status("sent")
        .subject(filled("subject", lead, random))
        .body(filled("email_out", lead, random))
        .build();
  }

  private Activity call(Lead lead, boolean answers, Instant at, RandomGenerator random) {
    int roll = random.nextInt(10);
    String answeredBy = roll < 4 && answers ? "human" : roll < 8 ? "machine" : "none";
    double seconds = answeredBy.equals("human") ? 40 + random.nextInt(560) : random.nextInt(30);
    ActivityBuilder call =
        start(lead, ActivityKind.CALL, at, random)
            .direction("out")
            .status("delivered")
            .owner(lead.owner())
            .answeredBy(answeredBy)
            .seconds(seconds)
            .providerId("CA" + hex(random))
            .cost("0.0140");
    if (answeredBy.equals("human")) {
      call.leadTalkSeconds(Math.floor(seconds * random.nextDouble()))
          .questions(List.of(words.any("question", random)));
    }
    return call.build();
  }

  private ActivityBuilder outbound(
      Lead lead, ActivityKind kind, int place, Instant at, RandomGenerator random) {
    return start(lead, kind, at, random)
        .direction("out")
        .owner(lead.owner())
        .purpose(place == 1 ? "first" : "follow_up")
        .approach(random.nextBoolean() ? "value_led" : "pitch_first")
        .personalised(true)
        .automatic(random.nextInt(3) == 0);
  }

  private static ActivityBuilder start(
      Lead lead, ActivityKind kind, Instant at, RandomGenerator random) {
    ActivityId id = new ActivityId(SampleBook.id(at, random));
    return ActivityBuilder.builder(Activity.of(id, lead.id(), kind, at));
  }

  private String filled(String section, Lead lead, RandomGenerator random) {
    return words
        .any(section, random)
        .replace("{first}", lead.firstName())
        .replace("{interest}", lead.interest().isEmpty() ? "your home" : lead.interest());
  }

  private static String hex(RandomGenerator random) {
    return String.format("%016x%016x", random.nextLong(), random.nextLong());
  }
}
