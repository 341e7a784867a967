package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.DispatchId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.call.CallEnd;
import app.ringback.outbox.call.CallOutcome;
import app.ringback.outbox.call.CallPhase;
import app.ringback.outbox.call.LiveCall;
import app.ringback.outbox.call.LiveCallBuilder;
import app.ringback.ui.call.CallActions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The call tab and the bar of the live call, by keyboard, on calls that do what a test says. */
class CallTabTest extends PanesWindow {

  @Test
  void aCallIsStartedByKeyboardAndGoesThroughItsStates() throws Exception {
    Lead jane = store(jane());
    open(jane);
    run(() -> keys.fire("compose.call"));
    await(() -> isEnabled("#call-start"));
    await(() -> says("#call-guard").equals("May call until 6:00 PM (9:00 PM in NY)"));
    assertThat(says("#call-phone")).isEqualTo("Your phone (206) 555-0123 rings first.");
    pictures("call-before");
    robot.type(KeyCode.C);
    robot.type(KeyCode.C);
    await(() -> calls.asked.contains("start +12065550160"));
    await(() -> !dispatches(jane).isEmpty() && !isEnabled("#call-start"));
    robot.type(KeyCode.C);
    settle();
    assertThat(calls.asked).as("not twice").hasSize(1);

    LiveCall call = ringing(jane);
    calls.tell(call);
    await(() -> says("#call-state").equals("Your phone is ringing"));
    assertThat(says("#call-advice"))
        .isEqualTo("Pick up (206) 555-0123. Jane is called only once you are there.");
    pictures("call-ringing-you");

    calls.tell(phase(call, CallPhase.REP_ANSWERED).build());
    await(() -> says("#call-state").equals("Are you on the line?"));
    pictures("call-are-you-there");
    robot.type(KeyCode.Y);
    await(() -> calls.asked.contains("line"));

    calls.tell(phase(call, CallPhase.RINGING_LEAD).build());
    await(() -> says("#call-state").equals("Ringing Jane"));
    calls.tell(connected(call));
    await(() -> says("#call-state").equals("Connected with Jane"));
    clock.advance(Duration.ofSeconds(72));
    run(heartbeat::beat);
    assertThat(says("#call-timer")).isEqualTo("1:12");
    pictures("call-connected");
    run(() -> stage.getScene().getRoot().requestFocus());
    robot.type(KeyCode.M);
    await(() -> calls.asked.contains("mute"));
    calls.tell(LiveCallBuilder.builder(connected(call)).muted(true).build());
    await(() -> says("#call-state").equals("Muted: Jane cannot hear you"));
    robot.type(KeyCode.B).type(KeyCode.V).type(KeyCode.H);
    await(() -> calls.asked.containsAll(java.util.List.of("drop", "voicemail", "hang up")));
  }

  @Test
  void notesAreTakenWhileTalkingAndGoWithTheOutcome() throws Exception {
    Lead jane = store(jane());
    open(jane);
    run(() -> keys.fire("compose.call"));
    LiveCall call = ringing(jane);
    calls.tell(connected(call));
    await(() -> says("#call-state").equals("Connected with Jane"));
    run(() -> notes().requestFocus());
    robot.write("Wants a quote by monday");
    calls.tell(ended(call, CallEnd.LEAD_HUNG_UP));
    await(() -> says("#call-state").equals("Call ended"));
    await(() -> sees("They hung up."));
    pictures("call-how-did-it-go");
    // Letters and digits typed into the notes do nothing.
    robot.write(" 3");
    assertThat(calls.asked).isEmpty();
    run(() -> robot.lookup("#went-booked").queryButton().fire());
    await(() -> calls.asked.contains("outcome talked booked Wants a quote by monday 3"));
    await(() -> notes().getText().isEmpty());
    assertThat(robot.lookup("#call-bar").query().isVisible()).isFalse();
  }

  @Test
  void theCallStaysInTheBarWhenAnotherLeadIsOpened() throws Exception {
    Lead jane = store(jane());
    Lead bo = store(LeadBuilder.builder(jane()).id(book.ids.lead()).firstName("Bo").build());
    open(jane);
    LiveCall call = ringing(jane);
    calls.tell(connected(call));
    await(() -> sees("Connected with Jane"));
    open(bo);
    run(() -> keys.fire("compose.call"));
    await(() -> robot.lookup("#call-bar").query().isVisible());
    assertThat(isEnabled("#call-start")).isFalse();
    assertThat(robot.lookup("#call-state").query().getParent().getParent().isVisible()).isFalse();
    clock.advance(Duration.ofSeconds(5));
    run(heartbeat::beat);
    size(1024, 640);
    pictures("call-bar");
    calls.tell(ended(call, CallEnd.REP_HUNG_UP));
    await(() -> sees("Jane: how did it go?"));
    run(() -> robot.lookup("#bar-show").queryButton().fire());
    await(() -> jane.id().equals(selection.current().orElseThrow()));
    await(() -> robot.lookup("#went-call_back").query().isVisible());
    run(() -> stage.getScene().getRoot().requestFocus());
    robot.type(KeyCode.DIGIT3);
    await(() -> calls.asked.contains("outcome call_back "));
    await(() -> !robot.lookup("#call-bar").query().isVisible());
  }

  @Test
  void closingTheWindowInTheMiddleOfACallAsks() throws Exception {
    Lead jane = store(jane());
    open(jane);
    AtomicBoolean left = new AtomicBoolean();
    assertThat(onFx(() -> panes.mayLeave(() -> left.set(true)))).isTrue();
    LiveCall call = ringing(jane);
    calls.tell(connected(call));
    await(() -> sees("Connected with Jane"));
    assertThat(onFx(() -> panes.mayLeave(() -> left.set(true)))).isFalse();
    await(() -> sees("You are in a call"));
    pictures("call-leave");
    robot.type(KeyCode.ESCAPE);
    await(() -> !sees("You are in a call"));
    assertThat(onFx(() -> panes.mayLeave(() -> left.set(true)))).isFalse();
    run(() -> robot.lookup("#leave-hangup").queryButton().fire());
    await(() -> calls.asked.contains("hang up"));
    assertThat(left).isFalse();
    calls.tell(ended(call, CallEnd.REP_HUNG_UP));
    await(left::get);
  }

  @Test
  void aCallAtNightIsPutOff() throws Exception {
    book.clock.set(Instant.parse("2026-03-03T05:00:00Z"));
    Lead jane = store(jane());
    open(jane);
    run(() -> keys.fire("compose.call"));
    await(() -> says("#call-guard").startsWith("Not before "));
    assertThat(says("#call-start")).isEqualTo("Call when it may be");
    run(() -> robot.lookup("#call-start").queryButton().fire());
    await(() -> dispatches(jane).size() == 1);
    assertThat(dispatches(jane).getFirst().state()).isEqualTo(DispatchState.HELD);
    pictures("call-held");
  }

  @Test
  void aVoicemailIsLeftOnlyWithTheirConsent() throws Exception {
    calls.means = new CallActions.Means("(206) 555-0123", "Jane", "they gave no written consent.");
    Lead jane = store(jane());
    open(jane);
    run(() -> keys.fire("compose.call"));
    calls.tell(connected(ringing(jane)));
    await(() -> sees("No message can be left on a voicemail: they gave no written consent."));
    assertThat(isEnabled("#call-drop")).isFalse();
    run(() -> stage.getScene().getRoot().requestFocus());
    robot.type(KeyCode.B);
    assertThat(calls.asked).isEmpty();
  }

  @Test
  void withoutAPhoneTheSettingsAreOffered() throws Exception {
    calls.means = new CallActions.Means("", "Jane", "");
    open(store(jane()));
    run(() -> keys.fire("compose.call"));
    await(() -> !robot.lookup("#call-set-up").queryAll().isEmpty());
    await(() -> robot.lookup("#call-set-up").query().getParent().isVisible());
    picture("call-no-phone-1280");
  }

  @Test
  void aCallMadeOnAnotherPhoneIsLogged() throws Exception {
    Lead jane = store(jane());
    open(jane);
    run(() -> keys.fire("compose.call"));
    await(() -> isEnabled("#call-start"));
    run(() -> robot.lookup("#own-open").queryButton().fire());
    robot.write("20");
    robot.type(KeyCode.TAB).write("4");
    run(() -> notes().requestFocus());
    robot.write("She calls back on friday");
    pictures("call-own");
    run(() -> robot.lookup("#own-call_back").queryButton().fire());
    await(() -> calls.logged.size() == 1);
    assertThat(calls.logged.getFirst())
        .satisfies(call -> {
          assertThat(call.outcome()).isEqualTo(CallOutcome.CALL_BACK);
          assertThat(call.talked()).isEqualTo(Duration.ofMinutes(4));
          assertThat(call.at()).isEqualTo(book.clock.instant().minus(Duration.ofMinutes(24)));
          assertThat(call.note()).isEqualTo("She calls back on friday");
          assertThat(call.incoming()).isFalse();
        });
    await(() -> notes().getText().isEmpty());
  }

  private TextArea notes() {
    return robot.lookup("#call-notes").queryAs(TextArea.class);
  }

  private LiveCall ringing(Lead lead) {
    return new LiveCall(
        new DispatchId(book.ids.next()),
        lead.id(),
        "+12065550160",
        CallPhase.RINGING_REP,
        clock.instant(),
        null,
        false,
        false,
        false,
        false,
        "",
        null,
        null,
        null,
        null);
  }

  private LiveCallBuilder phase(LiveCall call, CallPhase phase) {
    return LiveCallBuilder.builder(call).phase(phase).since(clock.instant());
  }

  private LiveCall connected(LiveCall call) {
    return phase(call, CallPhase.LEAD_ON_LINE).leadSince(call.since()).build();
  }

  private LiveCall ended(LiveCall call, CallEnd end) {
    return phase(call, CallPhase.ENDED).leadSince(call.since()).end(end).seconds(72.0).build();
  }

  private String says(String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText().replace('\u202f', ' ');
  }

  private boolean isEnabled(String id) {
    return !robot.lookup(id).query().isDisabled();
  }

  private void pictures(String name) throws Exception {
    size(1280, 800);
    picture(name + "-1280");
    size(1024, 640);
    picture(name + "-1024");
  }
}
