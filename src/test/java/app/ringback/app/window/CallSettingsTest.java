package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.testing.twilio.FakePhone;
import app.ringback.testing.twilio.FakeTwilio;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javafx.scene.input.KeyCode;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The settings of calls in the window, on the stand-in's account: what answers calls is put there
 * with consent, the rep's own message is recorded and left on a voicemail, and all is removed.
 */
class CallSettingsTest extends SettingsWindow {

  private static final String JANE = "+12065550160";
  private static final String REP = "+12065550123";

  private final FakeTwilio twilio = FakeTwilio.start(clock);

  @AfterEach
  void closeTwilio() {
    twilio.close();
  }

  @Test
  void whatAnswersCallsIsPutThereWithConsentUsedAndRemoved() throws Exception {
    String before = twilio.voiceUrl();
    twilio.phone(JANE, FakePhone.person());
    twilio.recordingsSound(wav(20));
    start(twilio);
    Path file = desk.get().workspace().settingsFile();
    Files.writeString(file, "[rep]\nphone = \"" + REP + "\"\n", StandardOpenOption.APPEND);
    run(() -> window.window().keys().fire("settings"));
    until(() -> shows("#host-deploy"));
    top("#host-press");
    keep("calls-not-set-up");

    // Nothing is created before the user agreed to just that.
    press("#host-deploy");
    await(() -> shows("#host-agree"));
    assertThat(text("#host-words"))
        .contains("ringback-calls", "206", "10,000", "Removing", "Your phone number stands in it");
    top("#host-press");
    keep("calls-consent");
    assertThat(serverless()).isEmpty();
    robot.type(KeyCode.ENTER);
    until(() -> text("#host-press").startsWith("Set up:"));
    assertThat(twilio.hostedFiles()).containsKeys("/join", "/inbound", "/goodbye");
    assertThat(twilio.voiceUrl()).as("unchanged").isEqualTo(before);

    press("#host-answer");
    await(() -> shows("#host-agree"));
    assertThat(text("#host-words")).contains(before, "206");
    top("#host-press");
    keep("calls-consent-answer");
    press("#host-agree");
    await(() -> shows("#host-put_back"));
    assertThat(twilio.voiceUrl()).endsWith("/inbound");

    // The rep's own message: by telephone, listened to, kept, and put beside the files.
    press("#own-record");
    until(() -> shows("#own-keep"));
    assertThat(text("#own-state"))
        .isEqualTo("New: Recorded by telephone, 0:20. It is not kept yet.");
    top("#own-state");
    keep("calls-own-offered");
    press("#own-keep");
    until(() -> text("#own-state").startsWith("Recorded by telephone, 0:20, of"));
    await(() -> twilio.hostedFiles().containsKey("/greeting"));
    assertThat(twilio.recordingsLeft()).isZero();
    press("#own-own");
    press("#settings-record-calls");
    await(() -> Files.readString(file).contains("own_voicemail = true"));
    await(() -> Files.readString(file).contains("record_calls = true"));
    top("#host-press");
    keep("calls-set-up");
    top("#settings-record-calls");
    keep("calls-recording");
    press("#settings-record-calls");
    await(() -> Files.readString(file).contains("record_calls = false"));
    press("#settings-own-help-reply");
    await(() -> Files.readString(file).contains("own_help_reply = true"));
    await(() -> desk.get().settings().get().twilio().ownHelpReply());
    top("#settings-own-help-reply");
    keep("settings-own-help-reply");

    // It is what a voicemail is left with.
    robot.type(KeyCode.ESCAPE);
    LeadId jane = jane(JANE);
    run(() -> window.window().select(jane));
    await(() -> sees("Jane Doe"));
    run(() -> window.window().keys().fire("compose.call"));
    await(() -> !robot.lookup("#call-start").query().isDisabled());
    press("#call-start");
    until(() -> "Are you on the line?".equals(text("#call-state")));
    press("#call-line");
    until(() -> "Connected with Jane".equals(text("#call-state")));
    press("#call-drop");
    until(() -> "Call ended".equals(text("#call-state")));
    assertThat(twilio.callsTo(JANE).getLast().twiml()).contains("<Play>", "/greeting");

    run(() -> window.window().keys().fire("settings"));
    until(() -> shows("#host-remove"));
    press("#host-remove");
    await(() -> shows("#host-agree"));
    press("#host-agree");
    await(() -> shows("#host-deploy"));
    assertThat(twilio.hostedFiles()).isEmpty();
    assertThat(twilio.voiceUrl()).isEqualTo(before);
  }

  @Test
  void anAccountThatRefusesIsSaidWithWhatToDoAndNothingIsThere() throws Exception {
    start(twilio);
    Path file = desk.get().workspace().settingsFile();
    Files.writeString(file, "[rep]\nphone = \"" + REP + "\"\n", StandardOpenOption.APPEND);
    run(() -> window.window().keys().fire("settings"));
    until(() -> shows("#host-deploy"));
    twilio.changeToken("other");
    press("#host-deploy");
    await(() -> shows("#host-agree"));
    press("#host-agree");
    await(() -> shows("#host-problem"));
    assertThat(text("#host-problem"))
        .contains("could not be put into your account", "unchanged", "Enter them again");
    top("#host-press");
    keep("calls-refused");
    assertThat(shows("#host-deploy")).isTrue();
    assertThat(twilio.hostedFiles()).isEmpty();
  }

  private List<String> serverless() {
    return twilio.posts().stream()
        .map(post -> post.path())
        .filter(path -> path.startsWith("/v1/"))
        .toList();
  }

  private static byte[] wav(int seconds) throws Exception {
    AudioFormat format = new AudioFormat(8_000, 16, 1, true, false);
    byte[] samples = new byte[seconds * 16_000];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length / 2),
        AudioFileFormat.Type.WAVE,
        out);
    return out.toByteArray();
  }
}
