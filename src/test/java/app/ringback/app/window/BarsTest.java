package app.ringback.app.window;

import static app.ringback.store.schema.Tables.NEXT_STEP;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.intake.text.PollStore;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchBuilder;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.TextRequest;
import app.ringback.testing.twilio.FakeTwilio;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The top bar and the status bar of the whole window, on a real book. */
class BarsTest extends StageWindow {

  private static final String OFFLINE = "Offline: messages will send when the connection is back";

  private final FakeTwilio twilio = FakeTwilio.start(clock);
  private final Instant now = clock.instant();

  @AfterEach
  void closeTwilio() {
    twilio.close();
  }

  @BeforeEach
  void openOnAnAccount() throws Exception {
    start(twilio);
  }

  private Lead add(String name, Duration slaIn) {
    Lead lead =
        LeadBuilder.builder(Lead.blank(desk.get().ids().lead(), now))
            .firstName(name)
            .slaDueAt(now.plus(slaIn))
            .phones(List.of(LeadPhone.of(new Phone("+12065550160"), "mobile")))
            .build();
    desk.get().transactions().run(tx -> desk.get().leads().insert(tx, lead, now));
    return lead;
  }

  private void callBack(LeadId lead, Instant at) {
    desk.get()
        .transactions()
        .run(tx -> {
          tx.dsl()
              .insertInto(NEXT_STEP)
              .set(NEXT_STEP.ID, UUID.randomUUID())
              .set(NEXT_STEP.LEAD_ID, lead.value())
              .set(NEXT_STEP.KIND, "callback")
              .set(NEXT_STEP.DUE_AT, at)
              .set(NEXT_STEP.OUTCOME, "open")
              .set(NEXT_STEP.UPDATED_AT, now)
              .execute();
          tx.afterCommit(new Change.LeadsChanged(java.util.Set.of(lead)));
        });
  }

  private void outbound(LeadId lead, DispatchState state, String rule, Instant dueAt) {
    Dispatch dispatch =
        DispatchBuilder.builder(
                Dispatch.of(desk.get().ids().dispatch(), lead, Channel.TEXT, "+12065550160", now))
            .state(state)
            .rule(rule)
            .dueAt(dueAt)
            .finalAt(state.isFinal() ? now : null)
            .body("Hi")
            .build();
    desk.get()
        .transactions()
        .run(tx -> desk.get().sending().dispatches().insert(tx, dispatch, now));
  }

  private void rest() throws Exception {
    pass(Duration.ofMillis(600));
  }

  @Test
  void whoWaitsAndWhatIsNextAreToldAndLeadThere() throws Exception {
    Lead ana = add("Ana", Duration.ofHours(-3));
    Lead jane = add("Jane", Duration.ofSeconds(192));
    callBack(ana.id(), now.plus(Duration.ofMinutes(270)));
    rest();
    await(() -> sees("Next: 2:30\u202fPM call back Ana"));
    await(() -> sees("SLA 1 waiting · 03:11") || sees("SLA 1 waiting · 03:12"));
    run(() -> robot.lookup("#status-next").queryButton().fire());
    await(() -> window.window().selection().current().equals(java.util.Optional.of(ana.id())));
    run(() -> robot.lookup("#status-sla").queryButton().requestFocus());
    robot.type(KeyCode.SPACE);
    await(() -> robot.lookup(".lead-list").query().isFocused());
    assertThat(window.window().selection().current()).isPresent();
    keep("bars-waiting");
    pass(Duration.ofHours(5));
    await(() -> sees("Late: 2:30\u202fPM call back Ana"));
    assertThat(robot.lookup("#status-sla").query().isVisible()).isFalse();
    assertThat(jane.id()).isNotEqualTo(ana.id());
  }

  @Test
  void theOutboxAndItsCarrierAreToldAsTheyAre() throws Exception {
    assertThat(sees("Outbox empty")).isTrue();
    pass(Duration.ofSeconds(2));
    await(() -> sees("Twilio 0 s"));
    clock.advance(Duration.ofSeconds(12));
    await(() -> sees("Twilio 12 s"));
    Lead jane = add("Jane", Duration.ofSeconds(192));
    outbound(jane.id(), DispatchState.HELD, "quiet hours", now.plus(Duration.ofHours(22)));
    rest();
    await(() -> sees("Outbox: 1 held until Mar 3, 2026, 8:00\u202fAM"));
    outbound(jane.id(), DispatchState.FAILED, "", now);
    rest();
    await(() -> sees("Outbox: 1 held until Mar 3, 2026, 8:00\u202fAM · 1 failed"));
    run(() -> robot.lookup("#status-outbox").queryButton().fire());
    await(() -> sees("Not sent in the last 7 days · 1") && sees("Held by a rule · 1"));
    robot.type(KeyCode.ENTER);
    await(() -> window.window().selection().current().equals(java.util.Optional.of(jane.id())));
    assertThat(sees("Not sent in the last 7 days · 1")).isFalse();
    assertThat(sees(OFFLINE)).isFalse();
    twilio.close();
    desk.get().sending().outbox().queueText(TextRequest.of(jane.id(), "Hi Jane"));
    soon(() -> sees(OFFLINE));
    await(() ->
        sees("Offline: the text waits in the outbox and leaves when the connection is back."));
    assertThat(robot.lookup(".light.down").queryAll()).hasSize(1);
    keep("bars-offline");
  }

  @Test
  void aLightOpensWhenItWasLastListenedToAndTodaysBlindMinutes() throws Exception {
    await(() -> robot.lookup(".light").tryQuery().isPresent());
    desk.get()
        .transactions()
        .run(tx -> {
          PollStore polls = desk.get().listening().polls();
          String account = desk.get().listening().texts().orElseThrow();
          // Nobody listened from eleven in the evening to ten in the morning.
          polls.succeeded(tx, account, now, now.minus(Duration.ofHours(11)));
          polls.succeeded(tx, account, now, now);
        });
    String today = "Today nobody listened for 600 minutes: what came in then was seen later.";
    Button light = robot.lookup(".light").queryButton();
    soon(() -> light.getAccessibleText().contains("In the last 24 hours nobody listened for 660"));
    run(light::requestFocus);
    robot.type(KeyCode.SPACE);
    await(() -> sees(today));
    assertThat(sees("Last looked for what is new, with success: 10:00\u202fAM.")).isTrue();
    assertThat(robot.lookup("#light-settings").query().isFocused()).isTrue();
    keep("bars-light");
    robot.type(KeyCode.ESCAPE);
    await(() -> !sees(today));
    assertThat(light.isFocused()).isTrue();

    robot.clickOn(light);
    await(() -> sees(today));
    robot.clickOn(".search-box");
    await(() -> !sees(today));
    robot.clickOn(light);
    await(() -> sees(today));
    robot.type(KeyCode.ENTER);
    await(() -> sees("Account SID"));
    assertThat(sees(today)).isFalse();
  }
}
