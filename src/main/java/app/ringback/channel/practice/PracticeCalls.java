package app.ringback.channel.practice;

import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.CarrierAction;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.call.CallCarrier;
import app.ringback.outbox.call.CallResult;
import app.ringback.outbox.call.LeadRing;
import app.ringback.outbox.call.LegAnswer;
import app.ringback.outbox.call.LegState;
import app.ringback.outbox.call.RepRing;
import app.ringback.outbox.call.RoomAnswer;
import app.ringback.outbox.call.VoicemailMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Calls with simulated people. No phone rings: the rep's own answers by itself, and what would be
 * heard can be read. A process that ends takes its calls with it.
 */
public final class PracticeCalls implements CallCarrier {

  /** The phone that rings for a rep who has named none; set aside for fiction. */
  public static final String REP = "+12025550199";

  private static final String LEG = "PL-";
  private static final String ROOM = "PM-";

  /** Longer than the four seconds in which a phone answers that is switched off. */
  private static final CallPlan REP_ANSWERS =
      CallPlan.person(Duration.ofSeconds(5), Duration.ofHours(2));

  private static final Duration MESSAGE = Duration.ofSeconds(15);
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final long seed;
  private final InstantSource clock;
  private final ConcurrentMap<String, PracticeLeg> legs = new ConcurrentHashMap<>();

  public PracticeCalls(long seed, InstantSource clock) {
    this.seed = seed;
    this.clock = clock;
  }

  /** What tells the call to a lead from other calls to them; empty when we carried none so. */
  static String when(String leg) {
    return leg.startsWith(LEG) ? leg.substring(LEG.length()) : "";
  }

  /** What the rep would hear now; empty while no call is on. */
  public Optional<String> heard() {
    Instant now = clock.instant();
    return legs.values().stream()
        .filter(leg -> !leg.state(now).isOver())
        .max(Comparator.comparing(PracticeLeg::at).thenComparing(PracticeLeg::id))
        .map(leg -> PracticeVoice.heard(leg, leg.plan().equals(REP_ANSWERS), now));
  }

  @Override
  public String sender() {
    return PracticeTexts.NUMBER;
  }

  @Override
  public CarrierAccount account() {
    return new CarrierAccount.Ready("Practice");
  }

  @Override
  public CallResult ringRep(RepRing ring) {
    return add("PL-rep-" + clock.instant(), ring.to(), ring.room(), ring.timeout(), REP_ANSWERS);
  }

  @Override
  public CallResult ringLead(LeadRing ring) {
    String when = clock.instant().toString();
    CallPlan plan = new PracticePerson(seed, ring.to()).call(when);
    String room = ring.roomId().substring(ROOM.length());
    return add(LEG + when, ring.to(), room, ring.timeout(), plan);
  }

  private CallResult add(String id, String to, String room, Duration timeout, CallPlan plan) {
    Instant now = clock.instant();
    legs.values().removeIf(leg -> leg.at().plus(REMEMBERED).isBefore(now));
    legs.put(id, new PracticeLeg(id, to, room, now, timeout, plan, null));
    return new CallResult.Done(id);
  }

  @Override
  public LegAnswer leg(String id) {
    Instant now = clock.instant();
    return new LegAnswer.Found(
        Optional.ofNullable(legs.get(id)).map(leg -> leg.seen(now)).stream().toList(), now);
  }

  @Override
  public LegAnswer legs(String to, Instant since) {
    Instant now = clock.instant();
    return new LegAnswer.Found(
        legs.values().stream()
            .filter(leg -> leg.to().equals(to) && !leg.at().isBefore(since))
            .map(leg -> leg.seen(now))
            .toList(),
        now);
  }

  @Override
  public RoomAnswer room(String name) {
    Instant now = clock.instant();
    Set<String> there =
        legs.values().stream()
            .filter(leg -> leg.room().equals(name) && leg.state(now) == LegState.CONNECTED)
            .map(PracticeLeg::id)
            .collect(Collectors.toSet());
    return there.isEmpty() ? new RoomAnswer.Closed() : new RoomAnswer.Open(ROOM + name, there);
  }

  @Override
  public CallResult join(String leg, String room) {
    return change(leg, after -> after.room(room));
  }

  @Override
  public CallResult end(String leg) {
    Instant now = clock.instant();
    return change(leg, after -> after.endedAt() == null ? after.endedAt(now) : after);
  }

  @Override
  public CallResult mute(String roomId, String leg, boolean muted) {
    return new CallResult.Done(leg);
  }

  @Override
  public CallResult leaveMessage(String leg, VoicemailMessage message) {
    Instant end = clock.instant().plus(MESSAGE);
    return change(leg, after -> after.room("").endedAt(end));
  }

  @Override
  public CallResult announce(String leg, String sentence, String room) {
    return join(leg, room);
  }

  @Override
  public CallResult record(String leg) {
    return new CallResult.NotDone(
        new CarrierResult.Refused(
            "practice", CarrierAction.FAIL, "In practice there is nothing to record."));
  }

  private CallResult change(String id, UnaryOperator<PracticeLegBuilder> change) {
    legs.computeIfPresent(id, (same, leg) -> change.apply(PracticeLegBuilder.builder(leg)).build());
    return new CallResult.Done(id);
  }
}
