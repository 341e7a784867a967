package app.ringback.outbox.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.outbox.CallRequest;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.testing.twilio.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * Whatever the network does and wherever the process dies: no lead is rung twice, none is rung with
 * nobody there, and in the end nobody is left on the line. Nobody is recorded twice, or without
 * being told where that is asked for, and in the end no recording is left at the carrier.
 */
class CallKillPropertyTest {

  private static final int CALLS = 3;

  @Property(tries = 40)
  void noLeadIsRungTwiceOrAloneHoweverTheProcessDies(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    Path folder = Files.createTempDirectory("calls");
    try (CallFixture fixture = new CallFixture(folder)) {
      boolean announced = random.nextBoolean();
      fixture.terms =
          new CallTerms(
              Optional.of(CallFixture.REP), "", "", true, (lead, number, rep) -> announced);
      fixture.twilio.recordingsSound(new MadeAudio(30).speech(0, 5, 10, 5_000).wav());
      MortalCarrier mortal = new MortalCarrier(fixture.carrier.orElseThrow(), random);
      fixture.carrier = Optional.of(mortal);
      List<Dispatch> calls = new ArrayList<>();
      for (int i = 0; i < CALLS; i++) {
        int number = i;
        Dispatch call =
            fixture
                .book
                .transactions()
                .write(tx ->
                    fixture.dispatches.queue(
                        tx, CallRequest.of(fixture.lead("+1206555030" + number).id())));
        calls.add(call);
      }
      fixture.twilio.byChance(
          request -> random.nextInt(4) == 0 ? List.of(fault(random)) : List.of());
      for (int second = 0; second < 200; second++) {
        live(fixture, random);
      }
      fixture.twilio.byChance(request -> List.of());
      mortal.immortal();
      settleDown(fixture, calls);

      assertThat(fixture.twilio.lonely()).isEmpty();
      for (int i = 0; i < CALLS; i++) {
        assertThat(fixture.twilio.callsTo("+1206555030" + i)).hasSizeLessThanOrEqualTo(1);
        assertThat(fixture.again(calls.get(i)).state())
            .isNotIn(DispatchState.SENDING, DispatchState.QUEUED, DispatchState.HELD);
      }
      assertThat(fixture.openLegs()).isEmpty();
      assertThat(fixture.twilio.recorded()).doesNotHaveDuplicates();
      if (announced) {
        assertThat(fixture.twilio.recordedUntold()).isEmpty();
      }
      assertThat(fixture.twilio.recordingsLeft()).isZero();
    }
  }

  /** One second of the rep's life: a step, a key, sometimes a death. */
  private static void live(CallFixture fixture, Random random) {
    try {
      fixture.desk.runDue(true);
      fixture.desk.latest().ifPresent(call -> act(fixture, call, random));
    } catch (Died e) {
      fixture.desk = fixture.newDesk();
      fixture.desk.recover();
    }
    fixture.book.clock.advance(Duration.ofSeconds(1));
  }

  private static void act(CallFixture fixture, LiveCall call, Random random) {
    switch (call.phase()) {
      case REP_ANSWERED -> fixture.desk.onTheLine(call.id());
      case LEAD_ON_LINE -> {
        if (random.nextInt(8) == 0) {
          fixture.desk.hangUp(call.id());
        } else if (random.nextInt(8) == 0) {
          fixture.desk.dropVoicemail(call.id(), new VoicemailMessage.Spoken("Call me back"));
        }
      }
      case RINGING_REP, REP_ON_LINE, RINGING_LEAD, LEAVING_MESSAGE, ENDED -> {}
    }
  }

  private static void settleDown(CallFixture fixture, List<Dispatch> calls) {
    fixture.desk = fixture.newDesk();
    fixture.desk.recover();
    for (int second = 0; second < 150; second++) {
      fixture.desk.runDue(true);
      fixture
          .desk
          .latest()
          .filter(call -> !call.phase().equals(CallPhase.ENDED))
          .ifPresent(call -> fixture.desk.hangUp(call.id()));
      fixture.book.clock.advance(Duration.ofSeconds(1));
    }
    CallRecordings recordings = CallRecordingsTest.recordings(fixture, () -> false);
    for (int pass = 0; pass < 3; pass++) {
      recordings.run();
      fixture.book.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(calls).hasSize(CALLS);
  }

  private static Fault fault(Random random) {
    List<Fault> faults =
        List.of(
            new Fault.DropAfter(),
            new Fault.DropBefore(),
            new Fault.BrokenAfter(500),
            new Fault.BrokenBefore(503),
            new Fault.CaptivePortal(),
            new Fault.NoSid(),
            new Fault.Throttle(1));
    return faults.get(random.nextInt(faults.size()));
  }

  /** The process is gone. */
  private static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** Lets the process die now and then, just before or just after the carrier is asked. */
  private static final class MortalCarrier implements CallCarrier {

    private final CallCarrier carrier;
    private final Random random;
    private boolean mortal = true;

    MortalCarrier(CallCarrier carrier, Random random) {
      this.carrier = carrier;
      this.random = random;
    }

    void immortal() {
      mortal = false;
    }

    private <T> T mayDie(int oneIn, Supplier<T> question) {
      int fate = mortal ? random.nextInt(oneIn) : 2;
      if (fate == 0) {
        throw new Died();
      }
      T answer = question.get();
      if (fate == 1) {
        throw new Died();
      }
      return answer;
    }

    @Override
    public String sender() {
      return carrier.sender();
    }

    @Override
    public CarrierAccount account() {
      return carrier.account();
    }

    @Override
    public CallResult ringRep(RepRing ring) {
      return mayDie(8, () -> carrier.ringRep(ring));
    }

    @Override
    public CallResult recordRep(String to, String doneAddress) {
      return carrier.recordRep(to, doneAddress);
    }

    @Override
    public CallResult ringLead(LeadRing ring) {
      return mayDie(4, () -> carrier.ringLead(ring));
    }

    @Override
    public LegAnswer leg(String id) {
      return mayDie(60, () -> carrier.leg(id));
    }

    @Override
    public LegAnswer legs(String to, Instant since) {
      return mayDie(20, () -> carrier.legs(to, since));
    }

    @Override
    public RoomAnswer room(String name) {
      return mayDie(20, () -> carrier.room(name));
    }

    @Override
    public CallResult join(String leg, String room) {
      return mayDie(20, () -> carrier.join(leg, room));
    }

    @Override
    public CallResult end(String leg) {
      return mayDie(10, () -> carrier.end(leg));
    }

    @Override
    public CallResult mute(String roomId, String leg, boolean muted) {
      return carrier.mute(roomId, leg, muted);
    }

    @Override
    public CallResult leaveMessage(String leg, VoicemailMessage message) {
      return mayDie(6, () -> carrier.leaveMessage(leg, message));
    }

    @Override
    public CallResult announce(String leg, String sentence, String room) {
      return mayDie(6, () -> carrier.announce(leg, sentence, room));
    }

    @Override
    public CallResult record(String leg) {
      return mayDie(6, () -> carrier.record(leg));
    }
  }
}
