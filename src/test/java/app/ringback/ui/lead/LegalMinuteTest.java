package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.outbox.DispatchState;
import app.ringback.timeline.ActivityKind;
import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What the guard says beside the send button, and the question whether it is an opt-out. */
class LegalMinuteTest extends PanesWindow {

  @Test
  void theChipSaysUntilWhenInBothPlaces() throws Exception {
    open(store(washington()));
    await(() -> chip().equals("May send until 8:00 PM (WA)"));

    open(store(jane()));
    await(() -> chip().equals("May send until 6:00 PM (9:00 PM in NY)"));
    picture("guard-until");
  }

  @Test
  void theChipTurnsWithTheMinute() throws Exception {
    open(store(washington()));
    await(() -> chip().equals("May send until 8:00 PM (WA)"));

    book.clock.set(Instant.parse("2026-03-03T03:59:58Z"));
    run(panes::minutePassed);

    await(() -> chip().equals("Held until Tuesday 8:00 AM: Washington, RCW 80.36.390"));
    size(1024, 640);
    picture("guard-held-1024");
  }

  @Test
  void aTextWrittenAtNightIsHeld() throws Exception {
    book.clock.set(Instant.parse("2026-03-03T05:00:00Z"));
    Lead lead = store(washington());
    open(lead);
    run(() -> keys.fire("compose.text"));
    robot.write("Good morning");
    await(() -> chip().startsWith("Held until"));
    run(() -> ((Button) robot.lookup("#text-send").query()).fire());
    await(() -> dispatches(lead).size() == 1);

    assertThat(dispatches(lead).getFirst().state()).isEqualTo(DispatchState.HELD);
    assertThat(dispatches(lead).getFirst().dueAt()).isEqualTo("2026-03-03T16:00:00Z");
  }

  @Test
  void aLeadWhoJustWroteMayBeAnsweredAtNight() throws Exception {
    book.clock.set(Instant.parse("2026-03-03T05:00:00Z"));
    Lead lead = washington();
    store(
        lead,
        entry(lead, ActivityKind.TEXT, book.clock.instant().minusSeconds(60))
            .direction("in")
            .body("Are you there?")
            .build());
    open(lead);

    await(() -> chip().equals("May send now: they wrote just now"));
  }

  @Test
  void aThirdTextWithoutAnAnswerIsWarnedAbout() throws Exception {
    Lead lead = washington();
    Instant now = book.clock.instant();
    store(
        lead,
        entry(lead, ActivityKind.TEXT, now.minus(Duration.ofHours(2)))
            .direction("out")
            .status("delivered")
            .body("Hi")
            .build(),
        entry(lead, ActivityKind.TEXT, now.minus(Duration.ofHours(1)))
            .direction("out")
            .status("delivered")
            .body("Hi again")
            .build());
    open(lead);

    await(() -> labelled("#guard-warning").contains("2 texts in 24 hours without an answer"));
    assertThat(chip()).startsWith("May send until");
    size(1024, 640);
    picture("guard-warning-1024");
  }

  @Test
  void theRepSaysThatAMessageIsAnOptOut() throws Exception {
    Lead lead = askedAbout("please dont text me again, you have texted me enough this week");
    open(lead);
    await(() -> sees("Stop everything"));
    size(1280, 800);
    picture("guard-question-1280");
    size(1024, 640);
    picture("guard-question-1024");

    run(() -> press("Stop everything"));

    await(() -> chip().equals("Opted out: cannot be texted"));
    await(() -> !sees("Stop everything"));
    assertThat(timeline(lead)).anySatisfy(e -> assertThat(e.event()).isEqualTo("opt_out"));
  }

  @Test
  void theRepSaysThatItIsNone() throws Exception {
    Lead lead = askedAbout("please dont text me again");
    open(lead);
    await(() -> sees("It is no opt-out"));

    run(() -> press("It is no opt-out"));

    await(() -> !sees("It is no opt-out"));
    await(() -> chip().startsWith("May send until"));
  }

  @Test
  void theRepStopsEverythingWithASecondPress() throws Exception {
    Lead lead = store(washington());
    open(lead);
    run(() -> keys.fire("lead.stop"));
    await(() -> sees("Stop everything"));
    run(() -> press("No"));
    await(() -> !sees("Stop everything"));
    assertThat(timeline(lead)).isEmpty();

    run(() -> keys.fire("lead.stop"));
    run(() -> press("Stop everything"));
    await(() -> chip().equals("Opted out: cannot be texted"));
  }

  @Test
  void aNoteThatTellsOfAnOptOutIsAskedAbout() throws Exception {
    Lead lead = store(washington());
    open(lead);
    run(() -> keys.fire("compose.note"));
    robot.write("asked not to be called again");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);

    await(() -> sees("Stop everything"));
  }

  private Lead askedAbout(String words) {
    Lead lead = store(washington());
    book.transactions()
        .run(tx ->
            optOuts.received(
                tx, lead, Channel.TEXT, "+12065550160", words, null, book.clock.instant()));
    return lead;
  }

  private Lead washington() {
    return LeadBuilder.builder(jane()).region("WA").timeZone("America/Los_Angeles").build();
  }

  private void press(String words) {
    robot
        .lookup((javafx.scene.Node node) ->
            node instanceof Button button && button.getText().equals(words))
        .queryButton()
        .fire();
  }

  private String chip() {
    return labelled("#guard-answer");
  }

  private String labelled(String id) {
    // Between a time and its AM or PM stands a narrow blank (CLDR).
    return ((Labeled) robot.lookup(id).query()).getText().replace('\u202f', ' ');
  }
}
