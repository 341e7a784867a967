package app.ringback.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.cadence.Cadences.Enrolled;
import app.ringback.cadence.RecordedCarriers.Killed;
import app.ringback.cadence.RecordedCarriers.Left;
import app.ringback.core.Channel;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.testing.LegalWatch.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens in whatever order (answers, opt-outs, pauses, moves, edits, a lid shut for
 * weeks, no network, a process that ends anywhere): no touch leaves after a stop, none twice, none
 * outside legal hours, and nothing is lost. Seeds are fixed, so a failure repeats.
 */
class CadencePropertyTest {

  private static final List<Channel> CHANNELS = List.of(Channel.values());
  private static final int RUNS = 60;
  private static final int EVENTS = 25;

  @TempDir(factory = QuickFolder.class)
  Path folder;

  @SuppressWarnings("NullAway.Init")
  private CadenceDesk desk;

  @SuppressWarnings("NullAway.Init")
  private Random random;

  @SuppressWarnings("NullAway.Init")
  private Place place;

  @SuppressWarnings("NullAway.Init")
  private Lead lead;

  private int version;
  private @Nullable Instant stoppedAt;

  @Test
  void nothingLeavesAfterAStopTwiceOrAtNight() {
    // The Monday before the clocks change.
    try (CadenceDesk opened = new CadenceDesk(folder, Instant.parse("2026-10-26T16:00:00Z"))) {
      desk = opened;
      for (int seed = 0; seed < RUNS; seed++) {
        run(seed);
      }
    }
  }

  private void run(int seed) {
    random = new Random(seed);
    place = CadenceLife.PLACES.get(seed % CadenceLife.PLACES.size());
    version = 0;
    stoppedAt = null;
    String name = "Run" + seed;
    Cadence cadence = desk.add(plan(name));
    String phone = "+1%s555%04d".formatted(place.areaCode(), seed);
    String mail = "run%d@example.com".formatted(seed);
    lead = desk.lead("Lead", phone, mail, next -> next.region(place.state().name()));
    desk.enroll(lead, name);
    desk.clock.advance(Duration.ofSeconds(1));
    int before = desk.carriers.left.size();
    for (int i = 0; i < EVENTS; i++) {
      cadence = event(cadence);
      pass();
    }
    desk.carriers.online = true;
    resume();
    desk.until(desk.clock.instant().plus(Duration.ofDays(70)));
    check(
        seed,
        desk.carriers.left.subList(before, desk.carriers.left.size()).stream()
            .filter(one -> one.to().equals(phone) || one.to().equals(mail))
            .toList());
  }

  private Plan plan(String name) {
    List<Step> steps = new ArrayList<>();
    int day = 1;
    for (int i = 0; i < 5; i++) {
      Channel channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
      steps.add(
          StepBuilder.builder(Step.on(day, channel, "v%d step %d".formatted(version, i)))
              .blocking(channel == Channel.CALL && random.nextInt(3) == 0)
              .conditions(random.nextInt(3) == 0 ? Set.of(StepCondition.CAN_TEXT) : Set.of())
              .build());
      day += random.nextInt(4);
    }
    version++;
    return Plan.of(name, steps);
  }

  private Cadence event(Cadence cadence) {
    Instant now = desk.clock.instant();
    switch (random.nextInt(16)) {
      case 0 -> desk.carriers.online = !desk.carriers.online;
      case 1 -> desk.transactions().run(tx -> desk.enrollments().pause(tx, lead.id()));
      case 2, 3 -> resume();
      case 4 ->
          touch().ifPresent(id -> desk.transactions().run(tx -> desk.enrollments().skip(tx, id)));
      case 5 ->
          touch()
              .ifPresent(id ->
                  desk.transactions()
                      .run(tx ->
                          desk.enrollments()
                              .move(tx, id, now.plus(Duration.ofHours(random.nextInt(50) - 10)))));
      case 6 -> {
        Cadence old = cadence;
        return desk.transactions()
            .write(tx ->
                desk.cadences()
                    .edit(
                        tx,
                        old,
                        plan(old.name()),
                        random.nextBoolean() ? Enrolled.MOVE : Enrolled.KEEP,
                        now));
      }
      // A lid that is shut: nothing runs meanwhile.
      case 7 -> desk.clock.advance(Duration.ofHours(random.nextInt(300)));
      case 8 -> desk.reopen();
      case 9 -> desk.called(lead, "none");
      case 10 -> desk.away(lead, now.atZone(ZoneId.of("UTC")).toLocalDate().plusDays(5));
      case 11 -> {
        if (random.nextInt(3) == 0) {
          stop(now);
        }
      }
      default -> {
        // Time passes with the desk open.
        Instant then = now.plus(Duration.ofMinutes(random.nextInt(60 * 40)));
        for (int i = 0; i < 50 && desk.clock.instant().isBefore(then); i++) {
          Instant due = desk.next().orElse(then);
          Instant next = due.isAfter(desk.clock.instant()) ? due : then;
          desk.clock.set(next.isBefore(then) ? next : then);
          pass();
        }
      }
    }
    return cadence;
  }

  private void stop(Instant now) {
    switch (random.nextInt(5)) {
      case 0 -> desk.wrote(lead, "Tell me more");
      case 1 -> desk.wrote(lead, "STOP");
      case 2 -> desk.stage(lead, Stage.BOOKED);
      case 3 -> desk.change(lead.id(), next -> next.owner("Kim"));
      default -> desk.transactions().run(tx -> desk.enrollments().stop(tx, lead.id(), ""));
    }
    stoppedAt = stoppedAt == null ? now : stoppedAt;
  }

  private void resume() {
    desk.transactions().run(tx -> desk.enrollments().resume(tx, lead.id()));
  }

  private Optional<java.util.UUID> touch() {
    List<Touch> planned = desk.touches(lead.id()).stream().filter(Touch::isPlanned).toList();
    return planned.isEmpty()
        ? Optional.empty()
        : Optional.of(planned.get(random.nextInt(planned.size())).id());
  }

  /** The process may end at the carrier or while words are merged. */
  private void pass() {
    int ends = random.nextInt(12);
    desk.carriers.dies = () -> ends == 0;
    desk.onWords =
        () -> {
          if (ends == 1) {
            throw new Killed();
          }
        };
    try {
      desk.pass();
    } catch (Killed e) {
      desk.carriers.dies = () -> false;
      desk.onWords = () -> {};
      desk.reopen();
    } catch (ProblemException e) {
      throw new AssertionError(e);
    }
    desk.carriers.dies = () -> false;
    desk.onWords = () -> {};
  }

  private void check(int seed, List<Left> left) {
    Instant stopped = stoppedAt;
    for (Left one : left) {
      if (stopped != null) {
        assertThat(one.at())
            .as(
                "seed %d: left after the stop: %s of %s: %s",
                seed, one, desk.enrollment(lead.id()), desk.touches(lead.id()))
            .isBeforeOrEqualTo(stopped);
      }
      LocalDateTime wall = LocalDateTime.ofInstant(one.at(), ZoneId.of(place.clock()));
      assertThat(one.channel().equals("email") || ExpectedTouches.isLegal(place, wall))
          .as("seed %d: left at %s", seed, wall)
          .isTrue();
    }
    assertThat(left)
        .as("seed %d", seed)
        .extracting(one -> one.channel() + one.body())
        .doesNotHaveDuplicates();
    // Whatever was marked as done did leave, and whatever left is marked as done.
    List<Touch> done =
        desk.touches(lead.id()).stream()
            .filter(touch -> touch.state() == TouchState.DONE && touch.automatic())
            .toList();
    if (stopped == null) {
      assertThat(left).as("seed %d", seed).hasSameSizeAs(done);
      assertThat(desk.touches(lead.id()))
          .as("seed %d: nothing is left behind", seed)
          .noneMatch(touch -> touch.isPlanned() && touch.automatic() && !touch.paused());
    }
  }
}
