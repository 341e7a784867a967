package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.twilio.FakeTwilio;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A first day in the whole window, by mouse and keyboard, with texts that leave to a stand-in. */
class WholeDayTest extends StageWindow {

  private final FakeTwilio twilio = FakeTwilio.start(clock);

  @AfterEach
  void closeTwilio() {
    twilio.close();
  }

  @Test
  void aLeadIsImportedFoundEditedTextedAndNotedAndEverythingIsThereAfterARestart()
      throws Exception {
    start();
    await(() -> sees("Welcome to Ringback"));
    robot.clickOn("#welcome-import");
    importSample();
    robot.clickOn("Show the leads");
    run(() -> window.window().keys().fire("search"));
    robot.write("margerite");
    await(() -> sees("Marguerite Tran"));
    robot.type(KeyCode.ENTER);
    await(() -> window.window().selection().current().isPresent());
    LeadId marguerite = window.window().selection().current().orElseThrow();
    await(() -> sees("Lead from Home show"));
    run(() -> window.window().keys().fire("lead.edit"));
    run(() -> robot.lookup("#field-interest").queryButton().fire());
    robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
    robot.write("Solar, 8 kW").type(KeyCode.ENTER);
    await(() -> lead(marguerite).interest().equals("Solar, 8 kW"));

    setUpTexting();
    run(() -> window.window().keys().fire("compose.text"));
    robot.write("Hi Marguerite, is the roof flat?");
    await(() -> sees("May send until 8:00\u202fPM (WA)"));
    keep("day-text");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    await(() -> dispatches(marguerite).size() == 1);
    await(() -> sees("Leaves in 10 s"));
    passAndWake(Duration.ofSeconds(11));
    await(() -> dispatches(marguerite).getFirst().state() == DispatchState.SENT);
    assertThat(sees("Leaves in 10 s")).isFalse();
    passAndWake(Duration.ofSeconds(5));
    await(() -> dispatches(marguerite).getFirst().checks() == 1);
    passAndWake(Duration.ofSeconds(10));
    await(() -> sees("delivered"));
    assertThat(twilio.messages()).hasSize(1);
    assertThat(twilio.messages().getFirst().to()).isEqualTo("+12065550160");

    run(() -> window.window().keys().fire("compose.note"));
    robot.write("Call after five");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    await(() -> sees("Call after five") && sees("Note"));
    keep("day-done");

    closeDesk();
    start();
    await(() -> window.window().readyProperty().get());
    run(() -> window.window().select(marguerite));
    await(() -> sees("Lead from Home show"));
    assertThat(sees("delivered")).isTrue();
    assertThat(sees("Call after five")).isTrue();
    assertThat(lead(marguerite).interest()).isEqualTo("Solar, 8 kW");
    assertThat(twilio.messages()).hasSize(1);
  }

  /** Types the account into the settings, as one does who opened a lead first. */
  private void setUpTexting() throws Exception {
    Path file = desk.get().workspace().settingsFile();
    Files.writeString(file, "[twilio]\napi_base = \"" + twilio.base() + "\"\n");
    run(() -> robot.lookup("#text-set-up").queryButton().fire());
    await(() -> sees("Callback number"));
    type("#settings-account-sid", FakeTwilio.SID);
    await(() -> Files.readString(file).contains(FakeTwilio.SID));
    type("#settings-twilio-number", FakeTwilio.NUMBER);
    await(() -> Files.readString(file).contains(FakeTwilio.NUMBER));
    run(() -> {
      PasswordField token = robot.lookup("#settings-token").queryAs(PasswordField.class);
      token.setText(FakeTwilio.TOKEN);
      token.getOnAction().handle(new javafx.event.ActionEvent());
    });
    await(() -> sees("The token was saved"));
    run(() -> robot.lookup(".settings-screen").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    await(() -> !sees("Callback number"));
  }

  /** The outbox sleeps in real time, until something changes: then it looks at the clock. */
  private void passAndWake(Duration time) throws Exception {
    pass(time);
    desk.get().changes().publish(new Change.SettingsChanged());
  }

  private Lead lead(LeadId id) {
    return desk.get().transactions().read(tx -> desk.get().leads().find(tx, id)).orElseThrow();
  }

  private List<Dispatch> dispatches(LeadId id) {
    return desk.get().sending().outbox().ofLead(id);
  }
}
