package app.ringback.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.cadence.CadenceLife.Person;
import app.ringback.cadence.ExpectedTouches.Due;
import app.ringback.cadence.RecordedCarriers.Left;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Months of many leads on the shipped cadence, over both changes of the clock. */
class CadenceLifeTest {

  /** Few enough for every build; -Dringback.life=1000 plays what the product promises. */
  private static final int LEADS = Integer.getInteger("ringback.life", 250);

  @TempDir(factory = QuickFolder.class)
  Path folder;

  @Test
  void everyTouchLeavesWhenItShallAndNoneWhenItMustNot() {
    try (CadenceDesk desk = new CadenceDesk(folder, CadenceLife.START)) {
      CadenceLife life = new CadenceLife(desk, LEADS, 11, new Random(5), 100);
      life.play();
      assertThat(life.people).hasSize(LEADS);
      assertThat(life.restarts).isGreaterThan(5);
      life.people.forEach(person -> check(life, person));
    }
  }

  private static void check(CadenceLife life, Person person) {
    boolean stops = !person.event().equals("none");
    List<Due> due =
        ExpectedTouches.of(person).stream()
            .filter(one -> !stops || !one.at().isAfter(person.at()))
            .toList();
    List<Left> left = life.left(person);
    assertThat(left)
        .as("%s, begun %s, %s at %s", person.place(), person.started(), person.event(), person.at())
        .extracting(Left::channel, Left::at)
        .containsExactlyElementsOf(
            due.stream()
                .filter(one -> one.channel() != Channel.CALL)
                .map(one -> org.assertj.core.groups.Tuple.tuple(one.channel().code(), one.at()))
                .toList());
    ZoneId clock = ZoneId.of(person.place().clock());
    for (Left one : left) {
      LocalDateTime wall = LocalDateTime.ofInstant(one.at(), clock);
      assertThat(one.channel().equals("email") || ExpectedTouches.isLegal(person.place(), wall))
          .isTrue();
    }
    List<Touch> calls =
        life.desk.touches(person.lead().id()).stream()
            .filter(touch -> touch.channel() == Channel.CALL)
            .toList();
    Lead lead = life.desk.again(person.lead().id());
    if (!stops) {
      assertThat(calls)
          .extracting(Touch::dueAt)
          .containsExactlyElementsOf(
              due.stream().filter(one -> one.channel() == Channel.CALL).map(Due::at).toList());
    }
    Enrollment over = life.desk.enrollment(person.lead().id());
    assertThat(over.state()).isEqualTo(Enrollment.ENDED);
    Instant last = ExpectedTouches.of(person).getLast().at();
    boolean early = stops && person.at().isBefore(last.plusSeconds(3600));
    if (!stops) {
      assertThat(over.endedBy()).isEqualTo("finished");
      assertThat(lead.stage()).isEqualTo(Stage.DORMANT);
      assertThat(over.reengageAt()).isNotNull();
    } else if (early) {
      assertThat(over.endedBy())
          .isEqualTo(
              switch (person.event()) {
                case "stop" -> "opted_out";
                case "booked" -> "booked";
                case "owner" -> "owner_changed";
                default -> "responded";
              });
      assertThat(lead.stage()).isNotEqualTo(Stage.DORMANT);
    }
  }

  @Test
  void theSameSeedGivesTheSameHistoryWhereverTheProcessEnds() {
    assertThat(history("a", 1)).isEqualTo(history("b", 2)).hasSizeGreaterThan(60);
  }

  private List<Left> history(String name, int ends) {
    try (CadenceDesk desk = new CadenceDesk(folder.resolve(name), CadenceLife.START)) {
      CadenceLife life = new CadenceLife(desk, 30, 3, new Random(ends), 250);
      life.play();
      return desk.carriers.left.stream()
          .map(one -> new Left(one.at(), one.channel(), one.to(), one.body(), ""))
          .toList();
    }
  }
}
