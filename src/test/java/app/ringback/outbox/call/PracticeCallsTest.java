package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.practice.PracticeCalls;
import app.ringback.core.Phone;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls with simulated people, through the desk that real calls go through. */
class PracticeCallsTest {

  private static final String VOICEMAIL = "Hi, you have reached my voicemail";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private CallFixture fixture;

  @SuppressWarnings("NullAway.Init")
  private PracticeCalls people;

  @BeforeEach
  void open() {
    fixture = new CallFixture(folder);
    people = new PracticeCalls(7, fixture.book.clock);
    fixture.carrier = Optional.of(people);
    fixture.terms = CallTerms.of(new Phone(PracticeCalls.REP));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  /** One call up to its end, as the rep who waits for whatever happens lives through it. */
  private String call(String number) {
    Dispatch call = fixture.desk.start(CallRequest.of(fixture.lead(number).id()));
    fixture.pass(6);
    assertThat(fixture.phase()).isEqualTo(CallPhase.REP_ANSWERED);
    fixture.desk.onTheLine(call.id());
    String heard = "";
    for (int look = 0; look < 120 && fixture.phase() != CallPhase.ENDED; look++) {
      heard = people.heard().filter(words -> !words.startsWith("It rings")).orElse(heard);
      fixture.book.clock.advance(Duration.ofSeconds(3));
      fixture.desk.runDue(true);
    }
    LiveCall ended = fixture.desk.latest().orElseThrow();
    DispatchState state = fixture.again(call).state();
    return ended.end() + " " + state + " " + heard.substring(0, Math.min(8, heard.length()));
  }

  private List<String> calls(int first) {
    List<String> ends = new ArrayList<>();
    for (int number = first; number < first + 40; number++) {
      ends.add(call("+120655501" + number));
    }
    return ends;
  }

  @Test
  void peopleAnswerHangUpLetItRingAreBusyOrHaveAVoicemail() {
    List<String> ends = calls(10);
    assertThat(ends)
        .anyMatch(end -> end.startsWith("LEAD_HUNG_UP DELIVERED") && !end.contains("Hi, you"))
        .anyMatch(end -> end.startsWith("LEAD_HUNG_UP DELIVERED Hi, you"))
        .anyMatch(end -> end.startsWith("LEAD_NO_ANSWER SENT"))
        .anyMatch(end -> end.startsWith("LEAD_BUSY FAILED"));
  }

  @Test
  void aVoicemailCanBeLeftAMessageAndTheRepIsFree() {
    Dispatch reached = toAVoicemail();
    fixture.desk.dropVoicemail(reached.id(), new VoicemailMessage.Spoken("Call me back"));
    fixture.pass(1);
    assertThat(fixture.phase()).isEqualTo(CallPhase.LEAVING_MESSAGE);
    fixture.pass(20);
    assertThat(fixture.phase()).isEqualTo(CallPhase.ENDED);
    assertThat(fixture.entry(reached).answeredBy()).isEqualTo("machine");
    assertThat(people.heard()).isEmpty();
  }

  /** The first call that a voicemail answers. */
  private Dispatch toAVoicemail() {
    for (int number = 10; number < 50; number++) {
      Dispatch call = fixture.desk.start(CallRequest.of(fixture.lead("+120655501" + number).id()));
      fixture.pass(6);
      fixture.desk.onTheLine(call.id());
      fixture.pass(26);
      if (people.heard().filter(words -> words.startsWith(VOICEMAIL)).isPresent()) {
        return call;
      }
      fixture.desk.hangUp(call.id());
      fixture.pass(2);
    }
    throw new AssertionError("None of forty people has a voicemail");
  }

  @Test
  void whatIsRungIsTakenBackAndAnEndedProcessLeavesNobodyOnTheLine() {
    Dispatch call = fixture.desk.start(CallRequest.of(fixture.lead().id()));
    fixture.pass(2);
    fixture.desk.hangUp(call.id());
    fixture.pass(2);
    assertThat(fixture.phase()).isEqualTo(CallPhase.ENDED);
    assertThat(fixture.again(call).state()).isEqualTo(DispatchState.CANCELED);
    Dispatch other = fixture.desk.start(CallRequest.of(fixture.lead("+12065550111").id()));
    fixture.pass(6);
    fixture.desk.onTheLine(other.id());
    fixture.pass(2);
    // Another process has other people, who remember nothing.
    fixture.carrier = Optional.of(new PracticeCalls(7, fixture.book.clock));
    CallDesk next = fixture.newDesk();
    next.recover();
    for (int second = 0; second < 30; second++) {
      next.runDue(true);
      fixture.book.clock.advance(Duration.ofSeconds(1));
    }
    assertThat(fixture.bridge(other).isOver()).isTrue();
    assertThat(fixture.again(other).state()).isNotEqualTo(DispatchState.SENDING);
  }
}
