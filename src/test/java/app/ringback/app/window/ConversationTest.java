package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Change;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.TestPictures;
import app.ringback.testing.twilio.FakeMedia;
import app.ringback.testing.twilio.FakePhone;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A whole conversation in the window through the stand-in: texts, a picture, calls, a voicemail.
 */
class ConversationTest extends StageWindow {

  private static final String JANE = "+12065550160";
  private static final String REP = "+12065550123";

  private final FakeTwilio twilio = FakeTwilio.start(clock);

  @AfterEach
  void closeTwilio() {
    twilio.close();
  }

  @Test
  void aTextIsAnsweredWithAPictureACallIsBridgedAndAVoicemailLeft() throws Exception {
    twilio.phone(REP, FakePhone.person().answersAfter(Duration.ofSeconds(6)));
    twilio.phone(JANE, FakePhone.person().hangsUpAfter(Duration.ofSeconds(90)));
    start(twilio);
    Path file = desk.get().workspace().settingsFile();
    Files.writeString(
        file, "voicemail_text = \"It is Sam. Call me back.\"\n", StandardOpenOption.APPEND);
    Files.writeString(file, "[rep]\nphone = \"" + REP + "\"\n", StandardOpenOption.APPEND);
    desk.get().changes().publish(new Change.SettingsChanged());
    LeadId jane = jane(JANE);
    run(() -> window.window().select(jane));
    await(() -> sees("Jane Doe"));

    // A text out, delivered, and a picture back.
    run(() -> window.window().keys().fire("compose.text"));
    robot.write("Is the roof flat?");
    await(() -> !robot.lookup("#text-send").query().isDisabled());
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    until(() -> sees("delivered"));
    twilio.receive(
        JANE, "Yes, look", new FakeMedia("image/png", TestPictures.png(640, 480, 220, 160, 60)));
    desk.get().listening().pollTextsOnce();
    until(() -> sees("Yes, look") && small() == 1);

    // The rep's phone rings first; she is called when the rep is there.
    run(() -> window.window().keys().fire("compose.call"));
    await(() -> !robot.lookup("#call-start").query().isDisabled());
    run(() -> robot.lookup("#call-start").queryButton().fire());
    until(() -> "Your phone is ringing".equals(state()));
    keep("talk-ringing");
    until(() -> "Are you on the line?".equals(state()));
    assertThat(twilio.callsTo(JANE)).isEmpty();
    run(() -> robot.lookup("#call-line").queryButton().fire());
    until(() -> "Ringing Jane".equals(state()) || "Connected with Jane".equals(state()));
    until(() -> "Connected with Jane".equals(state()));
    run(() -> robot.lookup("#call-notes").query().requestFocus());
    robot.write("wants a quote");
    keep("talk-connected");
    until(() -> "Call ended".equals(state()));
    run(() -> robot.lookup("#went-booked").queryButton().fire());
    until(() -> lead(jane).stage() == Stage.BOOKED);
    Activity talk = calls(jane).getFirst();
    assertThat(talk.answeredBy()).isEqualTo("human");
    assertThat(talk.body()).isEqualTo("wants a quote");
    assertThat(talk.seconds()).isNotNull().isBetween(80.0, 110.0);

    // The next call meets a voicemail: the rep's words are left on it.
    twilio.phone(JANE, FakePhone.person());
    pass(Duration.ofMinutes(10));
    await(() -> !robot.lookup("#call-start").query().isDisabled());
    run(() -> robot.lookup("#call-start").queryButton().fire());
    until(() -> "Are you on the line?".equals(state()));
    run(() -> robot.lookup("#call-line").queryButton().fire());
    until(() -> "Connected with Jane".equals(state()));
    run(() -> robot.lookup("#call-drop").queryButton().fire());
    until(() -> "Leaving your message".equals(state()) || "Call ended".equals(state()));
    until(() -> "Call ended".equals(state()));
    run(() -> robot.lookup("#went-left_message").queryButton().fire());
    until(() -> calls(jane).getLast().answeredBy().equals("machine"));
    assertThat(twilio.callsTo(JANE).getLast().twiml()).contains("It is Sam. Call me back.");
    assertThat(twilio.lonely()).as("nobody was called with nobody there").isEmpty();
    assertThat(twilio.callsTo(JANE)).hasSize(2);
    until(() -> sees("Left a message"));
    keep("talk-done");
    List<Dispatch> all = desk.get().sending().outbox().ofLead(jane);
    assertThat(all).filteredOn(each -> each.channel() == Channel.CALL).hasSize(2);
    assertThat(all).extracting(Dispatch::state).containsOnly(DispatchState.DELIVERED);
  }

  @Test
  void whoAsksForHelpIsToldOnceADayWhoIsWriting() throws Exception {
    start(twilio);
    Files.writeString(
        desk.get().workspace().settingsFile(),
        "[rep]\nname = \"Sam Rivera\"\ncompany = \"Bright Roofs\"\n"
            + "callback_number = \"+12065550100\"\n",
        StandardOpenOption.APPEND);
    LeadId jane = jane(JANE);
    twilio.receive(JANE, "Help?");
    desk.get().listening().pollTextsOnce();
    twilio.receive(JANE, "info");
    desk.get().listening().pollTextsOnce();
    assertThat(desk.get().sending().outbox().ofLead(jane))
        .singleElement()
        .satisfies(reply -> {
          assertThat(reply.to()).isEqualTo(JANE);
          assertThat(reply.automatic()).isTrue();
          assertThat(reply.body())
              .isEqualTo(
                  "This is Sam Rivera of Bright Roofs. Call or text +12065550100.\n"
                      + "Reply STOP to opt out");
        });
    await(
        () -> desk.get().sending().outbox().ofLead(jane).getFirst().state() == DispatchState.SENT);
    clock.advance(Duration.ofHours(25));
    twilio.receive(JANE, "Help!");
    desk.get().listening().pollTextsOnce();
    assertThat(desk.get().sending().outbox().ofLead(jane)).hasSize(2);
  }

  private Lead lead(LeadId id) {
    return desk.get().transactions().read(tx -> desk.get().leads().find(tx, id)).orElseThrow();
  }

  private List<Activity> calls(LeadId id) {
    return desk.get().transactions().read(tx -> desk.get().timelines().of(tx, id)).stream()
        .filter(entry -> entry.kind() == ActivityKind.CALL)
        .toList();
  }

  private String state() {
    return robot.lookup("#call-state").queryAs(Labeled.class).getText();
  }

  private long small() {
    return robot.lookup(".media-small .image-view").queryAllAs(ImageView.class).size();
  }
}
