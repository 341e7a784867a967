package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.wake.Wake;
import app.ringback.agenda.wake.WakeKind;
import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.DueRows;
import app.ringback.testing.TestPulse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The agenda and the card after a wake, in the whole window, by keyboard. */
class AgendaInWindowTest extends StageWindow {

  private static final String LONG =
      "Wolfeschlegelsteinhausenbergerdorff-Montgomery Featherstonehaugh-Cholmondeley";

  private final TestPulse computer = new TestPulse(clock);

  private Desk open() throws Exception {
    DeskSetup setup = setup("keys").with(computer.pulse());
    Files.writeString(
        setup.workspace().settingsFile(),
        """
        [rep]
        name = "Sam Rivera"
        time_zone = "America/Los_Angeles"
        """);
    start(setup);
    await(() -> window.window().readyProperty().get());
    return desk.get();
  }

  private DueRows rows() {
    return new DueRows(desk.get().transactions(), desk.get().ids(), clock);
  }

  private Lead lead(String first, String last) {
    Lead lead =
        LeadBuilder.builder(Lead.blank(desk.get().ids().lead(), clock.instant()))
            .firstName(first)
            .lastName(last)
            .source("Zillow")
            .region("WA")
            .phones(List.of(LeadPhone.of(new Phone("+12065550160"), "mobile")))
            .build();
    desk.get().transactions().run(tx -> desk.get().leads().insert(tx, lead, clock.instant()));
    return lead;
  }

  private void untouched(String first, Instant deadline) {
    Lead lead = LeadBuilder.builder(lead(first, "Fresh")).slaDueAt(deadline).build();
    desk.get().transactions().run(tx -> desk.get().leads().update(tx, lead, clock.instant()));
  }

  private ListView<?> list(String id) {
    return robot.lookup(id).queryListView();
  }

  private List<AgendaItem> agenda() {
    return desk.get()
        .transactions()
        .read(tx -> desk.get().agendas().agenda().read(tx, clock.instant(), 100));
  }

  private String told() throws Exception {
    return onFx(() -> {
      var notice = window.window().notices().latestProperty().get();
      return notice == null ? "" : notice.text().replace('\u202f', ' ');
    });
  }

  @Test
  void whatIsDueIsWorkedThroughByKeyboardAndTakenBack() throws Exception {
    open();
    Instant now = clock.instant();
    LeadId jane = lead("Jane", "Doe").id();
    UUID call = rows().touch(jane, "call", now.minusSeconds(600));
    LeadId ana = lead("Ana", "Ruiz").id();
    rows().step(ana, "send", now.minusSeconds(60), null);
    run(() -> window.window().keys().fire("agenda"));
    soon(() -> sees("Due · 2"));
    assertThat(list("#agenda-list").isFocused()).isTrue();
    assertThat(sees("Call, step 3 of Default")).isTrue();

    robot.type(KeyCode.D);
    soon(() -> rows().state(call).equals("done"));
    assertThat(told()).isEqualTo("Jane Doe: done");
    soon(() -> sees("Due · 1"));
    robot.type(KeyCode.Z);
    soon(() -> rows().state(call).equals("planned"));
    soon(() -> sees("Due · 2"));

    run(() -> list("#agenda-list").getSelectionModel().clearAndSelect(0));
    robot.type(KeyCode.X);
    soon(() -> rows().state(call).equals("skipped"));
    soon(() -> sees("Due · 1"));
    robot.type(KeyCode.S);
    soon(() -> sees("Coming up · 1"));
    assertThat(told()).startsWith("Ana Ruiz: here again 11:0");
    robot.type(KeyCode.ENTER);
    soon(() -> window.window().selection().current().equals(Optional.of(ana)));
    assertThat(robot.lookup("#agenda-list").tryQuery()).isEmpty();
  }

  @Test
  void itTellsWhatFallsDueWhileItIsOpenAndWhenNothingIs() throws Exception {
    open();
    run(() -> window.window().keys().fire("agenda"));
    soon(() -> sees("Nothing is due"));
    keep("agenda-empty");
    LeadId jane = lead("Jane", "Doe").id();
    rows().touch(jane, "call", clock.instant().plusSeconds(90));
    soon(() -> sees("Coming up · 1"));
    pass(Duration.ofMinutes(2));
    soon(() -> sees("Due · 1"));
  }

  @Test
  void tenThousandItemsAreShownAtOnceAndScrolled() throws Exception {
    open();
    Instant now = clock.instant();
    LeadId jane = lead("Jane", "Doe").id();
    desk.get()
        .transactions()
        .run(tx -> {
          for (int i = 0; i < 10_000; i++) {
            tx.dsl()
                .execute(
                    "insert into touch (id, lead_id, channel, due_at, state, updated_at)"
                        + " values (?, ?, 'email', ?, 'planned', ?)",
                    desk.get().ids().next(),
                    jane.value(),
                    now.minusSeconds(20_000L - i),
                    now);
          }
        });
    run(() -> window.window().keys().fire("agenda"));
    soon(() -> list("#agenda-list").getItems().size() == 10_000);
    run(() -> list("#agenda-list").scrollTo(9_990));
    assertThat(robot.lookup(".agenda-cell").queryAll().size())
        .as("only what is in sight is made")
        .isLessThan(100);
    run(() -> list("#agenda-list").getSelectionModel().select(9_999));
    assertThat(list("#agenda-list").getSelectionModel().getSelectedIndex()).isEqualTo(9_999);
  }

  @Test
  void everyKindLooksWell() throws Exception {
    open();
    Instant now = clock.instant();
    untouched("Marguerite", now.plusSeconds(90));
    untouched(LONG, now.minusSeconds(600));
    LeadId jane = lead("Jane", "Doe").id();
    rows()
        .waits(
            jane,
            now.minusSeconds(2_000),
            "Could you send me the numbers for a six kilowatt roof, and is Friday at two fine for"
                + " you to come and have a look at it?");
    rows().touch(jane, "call", now.minusSeconds(4_000));
    rows().touch(lead(LONG, LONG).id(), "text", now.minusSeconds(400), "planned", false, true);
    rows().step(lead("Ana", "Ruiz").id(), "appointment", now.minusSeconds(60), null);
    rows().step(lead("Marco", "Bianchi").id(), "callback", now.plus(Duration.ofHours(3)), null);
    Lead east =
        LeadBuilder.builder(lead("", ""))
            .region("NY")
            .timeZone("America/New_York")
            .phones(List.of(LeadPhone.of(new Phone("+12125550160"), "home")))
            .build();
    desk.get().transactions().run(tx -> desk.get().leads().update(tx, east, now));
    clock.advance(Duration.ofHours(8));
    rows().touch(east.id(), "call", clock.instant().minusSeconds(60));
    run(() -> window.window().keys().fire("agenda"));
    soon(() -> sees("Held by a rule · 1"));
    keep("agenda");
    assertThat(agenda()).hasSizeGreaterThan(6);
  }

  @Test
  void afterANightOneCardIsThereAndIsHandledByOneKey() throws Exception {
    open();
    // Long enough ago that the first look is no sleep.
    soon(() -> desk.get().followUp().next().isEmpty());
    Instant ten = clock.instant();
    untouched("Marguerite", ten.plusSeconds(300));
    UUID call = rows().touch(lead("Jane", "Doe").id(), "call", ten.plusSeconds(3_000));
    rows().touch(lead(LONG, "Late").id(), "call", ten.plusSeconds(3_600));

    computer.sleep(Duration.ofHours(11));
    run(() -> window.window().keys().fire("agenda"));
    desk.get().changes().publish(new Change.ClockMoved());
    soon(() -> sees("Look at it"));
    robot.clickOn("#agenda-woke");
    soon(() -> sees("A promise was broken: do these first · 1"));
    assertThat(sees("Too late for today · 2")).isTrue();
    keep("triage");
    List<Wake> wakes =
        desk.get()
            .transactions()
            .read(tx -> desk.get().agendas().wakes().open(tx, clock.instant()));
    assertThat(wakes)
        .singleElement()
        .satisfies(wake -> assertThat(wake.kind()).isEqualTo(WakeKind.SLEPT));

    robot.type(KeyCode.A);
    soon(() -> told().equals("3 things handled"));
    soon(() -> robot.lookup("#triage-list").tryQuery().isEmpty());
    assertThat(rows().state(call)).isEqualTo("planned");
    assertThat(agenda()).hasSize(3);
    robot.type(KeyCode.Z);
    run(() -> window.window().keys().fire("triage"));
    soon(() -> sees("Too late for today · 2"));
  }

  @Test
  void aCardComesByItselfWhenNothingElseIsOpen() throws Exception {
    open();
    soon(() -> desk.get().followUp().next().isEmpty());
    untouched("Marguerite", clock.instant().plusSeconds(300));
    computer.sleep(Duration.ofHours(2));
    computer.travel("America/New_York");
    desk.get().changes().publish(new Change.ClockMoved());
    soon(() -> sees("While you were away"));
    soon(() -> sees("Work by Eastern Time"));
    keep("triage-flight");
    run(() -> robot.lookup("#triage-zone").queryButton().fire());
    soon(() -> desk.get().settings().get().rep().timeZone().getId().equals("America/New_York"));
  }
}
