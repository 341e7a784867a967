package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.telling.Telling;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts in the whole window: what is told, and what can be done on the alert itself. */
class AlertsInWindowTest extends StageWindow {

  private final FakeTwilio twilio = FakeTwilio.start(clock);
  private final List<String> sounds = new CopyOnWriteArrayList<>();

  @AfterEach
  void closeTwilio() {
    twilio.close();
  }

  @BeforeEach
  void openOnAnAccount() throws Exception {
    start(twilio);
    desk.get().setup().settingsFile().set(List.of("rep"), "phone", "+12065550123");
  }

  @Override
  protected Telling.Means means() {
    return new Telling.Means(
        (title, words, offered) -> {},
        (sound, urgent) -> sounds.add(sound + (urgent ? " twice" : "")),
        count -> {});
  }

  private LeadId arrives(String name, String interest, Duration sla) {
    Instant now = clock.instant();
    Lead lead =
        LeadBuilder.builder(Lead.blank(desk.get().ids().lead(), now))
            .firstName(name)
            .source("Zillow")
            .interest(interest)
            .region("WA")
            .receivedAt(now)
            .slaDueAt(now.plus(sla))
            .phones(List.of(LeadPhone.of(new Phone("+12065550160"), "mobile")))
            .build();
    desk.get().transactions().run(tx -> desk.get().leads().insert(tx, lead, now));
    return lead.id();
  }

  private void writes(LeadId lead, String words) {
    Activity text =
        ActivityBuilder.builder(
                Activity.of(desk.get().ids().activity(), lead, ActivityKind.TEXT, clock.instant()))
            .direction("in")
            .body(words)
            .build();
    desk.get().transactions().run(tx -> desk.get().timelines().append(tx, text, clock.instant()));
  }

  private void fire(String id) throws Exception {
    run(() -> robot.lookup(id).queryButton().fire());
  }

  private String time() {
    return robot.lookup(".alert-time").queryAs(Labeled.class).getText();
  }

  @Test
  void aNewLeadIsToldWithItsCountdownAndCalledFromTheAlert() throws Exception {
    LeadId jane = arrives("Jane", "Solar, 6 kW", Duration.ofMinutes(20));
    await(() -> sees("New lead: Jane · Zillow · Solar, 6 kW"));
    assertThat(time()).isIn("20:00", "19:59");
    assertThat(stage.getTitle()).isEqualTo("(1) Ringback");
    await(() -> sounds.equals(List.of("chime")));
    keep("alert-new-lead");
    until(
        Duration.ofSeconds(30),
        () -> sees("Still waits for a first touch: Jane · Zillow · Solar, 6 kW"));
    until(
        Duration.ofSeconds(30), () -> sees("The promised time is up: Jane · Zillow · Solar, 6 kW"));
    await(() -> sounds.equals(List.of("chime", "chime", "chime twice")));
    clock.advance(Duration.ofSeconds(5));
    await(() -> time().startsWith("+"));
    keep("alert-due");
    fire("#alert-call");
    await(() -> !desk.get().sending().outbox().ofLead(jane).isEmpty());
    await(() -> window.window().selection().current().equals(Optional.of(jane)));
    await(() -> robot.lookup("#alert-bar").tryQuery().filter(node -> node.isVisible()).isEmpty());
    assertThat(desk.get().sending().outbox().ofLead(jane))
        .extracting(Dispatch::automatic)
        .containsExactly(false);
    assertThat(stage.getTitle()).isEqualTo("Ringback");
  }

  @Test
  void severalAlertsShowTheMostUrgentAndTheOthersWhenAskedFor() throws Exception {
    arrives("Marco", "Roof", Duration.ofHours(3));
    LeadId jane = arrives("Jane", "Solar", Duration.ofHours(2));
    LeadId ana =
        arrives(
            "Ana Maria Fernanda de la Cruz y Santiago-Villanueva",
            "A complete replacement of the roof and of every gutter, with solar panels on it",
            Duration.ofHours(4));
    writes(jane, "Yes please, could you call me about the panels this afternoon around three?");
    await(() -> sees("2 more"));
    assertThat(
            sees(
                "Jane wrote: Yes please, could you call me about the panels this afternoon around"
                    + " three?"))
        .isTrue();
    keep("alert-reply");
    fire("#alert-rest");
    await(() -> sees("Fewer"));
    keep("alert-several");
    assertThat(robot.lookup(".alert-line").queryAll()).hasSize(3);

    robot.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
    robot.release(KeyCode.A, KeyCode.SHIFT, KeyCode.CONTROL);
    await(() -> robot.lookup("#alert-answer").query().isFocused());
    robot.type(KeyCode.SPACE);
    await(() -> window.window().selection().current().equals(Optional.of(jane)));
    await(() -> sees("1 more") || sees("Fewer"));
    fire("#alert-snooze");
    fire("#alert-pass");
    await(() -> robot.lookup("#alert-bar").tryQuery().filter(node -> node.isVisible()).isEmpty());
    until(Duration.ofSeconds(30), () -> sees("New lead: Marco · Zillow · Roof"));
    assertThat(ana).isNotEqualTo(jane);
  }

  @Test
  void whoWantsToBeLeftInPeaceIsToldAfterwards() throws Exception {
    MenuButton bell = robot.lookup("#status-quiet").queryAs(MenuButton.class);
    run(() -> bell.getItems().getFirst().fire());
    await(() -> sees("Nothing disturbs you until 11:00\u202fAM"));
    await(() -> bell.getAccessibleText().startsWith("Quiet until 11:00"));
    arrives("Jane", "Solar", Duration.ofHours(6));
    clock.advance(Duration.ofMinutes(1));
    keep("alert-quiet");
    assertThat(sounds).isEmpty();
    assertThat(robot.lookup("#alert-bar").query().isVisible()).isFalse();
    run(() -> bell.getItems().getLast().fire());
    await(() -> sees("New lead: Jane · Zillow · Solar"));
    await(() -> bell.getAccessibleText().startsWith("Alerts are told"));
  }
}
