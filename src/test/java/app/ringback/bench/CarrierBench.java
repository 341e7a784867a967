package app.ringback.bench;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioCalls;
import app.ringback.channel.twilio.TwilioInbox;
import app.ringback.channel.twilio.TwilioTexts;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.call.CallResult;
import app.ringback.outbox.call.LeadRing;
import app.ringback.outbox.call.RepRing;
import app.ringback.outbox.call.RoomAnswer;
import app.ringback.testing.twilio.FakeTwilio;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Walks through all our classes ask of Twilio, against a stand-in of somebody else's at {@code
 * -Dbench.base}, and prints what came back: text, list, fetch, inbound, account, and a bridged
 * call. With a checking proxy in front of our own stand-in ({@code FakeTwilioMain PORT}) at that
 * address the proxy reports where the stand-in, or we, leave Twilio's published description.
 */
final class CarrierBench {

  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final String LEAD = "+12065550160";
  private static final String REP = "+12065550199";

  private final TwilioAccount account;
  private final InstantSource clock = InstantSource.system();

  private CarrierBench(URI base) {
    account =
        new TwilioAccount(
            FakeTwilio.SID,
            FakeTwilio.TOKEN,
            System.getProperty("bench.number", FakeTwilio.NUMBER),
            "",
            base);
  }

  static void run() {
    CarrierBench walk = new CarrierBench(URI.create(System.getProperty("bench.base", "")));
    walk.texts();
    walk.inbox();
    walk.calls();
  }

  private void texts() {
    TwilioTexts texts = new TwilioTexts(account, WITHIN);
    Instant began = clock.instant();
    say("account", texts.account());
    CarrierResult sent = texts.send(LEAD, "Hi & welcome <you> €5 \"quoted\" ☀");
    say("send a text", sent);
    say("list the texts to a lead", texts.find(LEAD, began));
    if (sent instanceof CarrierResult.Accepted(var message)) {
      for (int times = 1; times <= 3; times++) {
        CarrierAnswer answer = texts.fetch(message.id());
        say("fetch it, " + times, answer);
      }
    }
    say("fetch one that is not there", texts.fetch("SM" + "f".repeat(32)));
    say("send to a number that cannot be", texts.send("+15005550001", "Hi"));
  }

  private void inbox() {
    Instant yesterday = clock.instant().minus(Duration.ofDays(1));
    say("texts that came in", new TwilioInbox(account).receivedSince(yesterday, ids -> Set.of()));
  }

  private void calls() {
    TwilioCalls calls = new TwilioCalls(account, WITHIN);
    Instant began = clock.instant();
    String room = "ringback-" + began.toEpochMilli();
    CallResult rep =
        calls.ringRep(
            new RepRing(
                REP, room, "Zoë & <Sons>", "", "", Duration.ofSeconds(18), Duration.ofHours(1)));
    say("ring the rep", rep);
    say("list the calls to the rep", calls.legs(REP, began));
    if (rep instanceof CallResult.Done(String leg)) {
      say("ask for the rep's leg", calls.leg(leg));
      rest();
      say("ask for it again", calls.leg(leg));
      RoomAnswer open = calls.room(room);
      say("ask for the room", open);
      if (open instanceof RoomAnswer.Open(String id, Set<String> legs)) {
        LeadRing ring = new LeadRing(LEAD, id, "lead", Duration.ofSeconds(18), Duration.ofHours(1));
        CallResult lead = calls.ringLead(ring);
        say("ring the lead", lead);
        if (lead instanceof CallResult.Done(String leadLeg)) {
          rest();
          say("mute the rep", calls.mute(id, leg, true));
          say("ask for the lead's leg", calls.leg(leadLeg));
          say("record the lead's leg", calls.record(leadLeg));
          say("end the lead's leg", calls.end(leadLeg));
        }
      }
      say("end the rep's leg", calls.end(leg));
    }
  }

  /** Until a phone that is answered at all was answered. */
  private static void rest() {
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
  }

  private static void say(String what, Object answer) {
    System.out.println(what + ": " + answer);
  }
}
