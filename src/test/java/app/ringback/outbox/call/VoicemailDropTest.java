package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.core.ProblemException;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A voicemail answers: what is left on it, and when nothing may be. */
class VoicemailDropTest {

  @TempDir Path folder;
  private CallFixture fixture;

  @BeforeEach
  void open() {
    fixture = new CallFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aVoicemailEndsTheCallAndCountsAsAMachine() {
    Dispatch call = fixture.talking();
    fixture.desk.thatWasVoicemail(call.id());
    fixture.pass(2);
    assertThat(fixture.entry(call).answeredBy()).isEqualTo("machine");
    assertThat(fixture.openLegs()).isEmpty();
    assertThat(fixture.desk.latest().orElseThrow().end()).isEqualTo(CallEnd.VOICEMAIL);
  }

  @Test
  void aMessageIsLeftWhileTheRepIsFreeForTheNextCall() {
    Dispatch call = fixture.talking();
    fixture.desk.dropVoicemail(call.id(), new VoicemailMessage.Spoken("Sam <of> Bright & Roofs"));
    fixture.pass(2);
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAVING_MESSAGE);
    assertThat(fixture.twilio.callsTo(CallFixture.REP.e164()).getFirst().status())
        .isEqualTo("completed");
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD).getFirst().status())
        .isEqualTo("in-progress");
    assertThat(fixture.twilio.callsTo(CallFixture.LEAD).getFirst().twiml())
        .contains("Sam &lt;of&gt; Bright &amp; Roofs");

    Dispatch next = fixture.desk.start(CallRequest.of(fixture.lead("+12065550178").id()));
    fixture.pass(12);

    assertThat(fixture.desk.latest().orElseThrow().id()).isEqualTo(next.id());
    assertThat(fixture.entry(call).answeredBy()).isEqualTo("machine");
    assertThat(fixture.bridge(call).phase()).isEqualTo(CallPhase.ENDED);
    assertThat(fixture.bridge(call).dropped()).isEqualTo("spoken");
  }

  @Test
  void noMachineSpeaksToALeadWithoutWrittenConsentWhoeverAsks() {
    Dispatch call =
        fixture.desk.start(CallRequest.of(fixture.lead(CallFixture.LEAD, List.of()).id()));
    fixture.pass(7);
    fixture.desk.onTheLine(call.id());
    fixture.pass(7);
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAD_ON_LINE);
    for (VoicemailMessage message :
        List.of(
            new VoicemailMessage.Spoken("Call me back"),
            new VoicemailMessage.Recorded("https://host/greeting"))) {
      assertThatThrownBy(() -> fixture.desk.dropVoicemail(call.id(), message))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("47 CFR 64.1200(a)")
          .hasMessageContaining("Nothing was left");
    }
    fixture.pass(2);
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAD_ON_LINE);
    assertThat(fixture.bridge(call).dropped()).isEmpty();
  }

  @Test
  void anOptOutBetweenTheButtonAndTheMessageIsObeyedAndSaid() {
    Dispatch call = fixture.talking();
    fixture.desk.dropVoicemail(call.id(), new VoicemailMessage.Spoken("Call me back"));
    fixture.optOut();
    fixture.pass(2);
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAD_ON_LINE);
    assertThat(fixture.bridge(call).dropped()).isEmpty();
    assertThat(fixture.desk.latest().orElseThrow().problem())
        .isNotNull()
        .satisfies(problem -> assertThat(problem.happened()).contains("opted out"));
  }
}
