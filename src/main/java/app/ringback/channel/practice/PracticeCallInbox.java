package app.ringback.channel.practice;

import app.ringback.core.Channel;
import app.ringback.intake.call.CallInbox;
import app.ringback.intake.call.ReceivedCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Calls that simulated people make: instead of texting back, or after a call they missed. No phone
 * rings for them, so every one of them is missed.
 */
public final class PracticeCallInbox implements CallInbox {

  private final long seed;
  private final SentItems sent;
  private final InstantSource clock;

  public PracticeCallInbox(long seed, SentItems sent, InstantSource clock) {
    this.seed = seed;
    this.sent = sent;
    this.clock = clock;
  }

  @Override
  public String account() {
    return "practice calls";
  }

  @Override
  public Answer receivedSince(Instant since, Function<Collection<String>, Set<String>> settled) {
    Instant from = since.minus(PracticePerson.LONGEST_ANSWER);
    List<ReceivedCall> calls = new ArrayList<>();
    for (SentItems.Sent text : sent.since(Channel.TEXT, from)) {
      String when = text.at().toString();
      if (person(text).callsBack(when)) {
        add(calls, text, person(text).answersAfter(when));
      }
    }
    for (SentItems.Sent call : sent.since(Channel.CALL, from)) {
      String when = PracticeCalls.when(call.id());
      boolean missed = person(call).call(when).answer() != CallPlan.Answer.PERSON;
      if (!when.isEmpty() && missed && person(call).returnsCall(when)) {
        // Whoever is called reads the number when the phone has stopped ringing.
        add(calls, call, person(call).answersAfter(when).plus(Duration.ofMinutes(3)));
      }
    }
    Set<String> known = settled.apply(calls.stream().map(ReceivedCall::id).toList());
    return new Answer.Calls(calls.stream().filter(call -> !known.contains(call.id())).toList());
  }

  private PracticePerson person(SentItems.Sent item) {
    return new PracticePerson(seed, item.to());
  }

  private void add(List<ReceivedCall> calls, SentItems.Sent item, Duration after) {
    Instant at = item.at().plus(after);
    if (!at.isAfter(clock.instant())) {
      calls.add(
          new ReceivedCall(
              "PC" + item.id(), item.to(), PracticeTexts.NUMBER, at, "no-answer", true, false, 0));
    }
  }
}
