package app.ringback.bench;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioCallFiles;
import app.ringback.channel.twilio.TwilioCallInbox;
import app.ringback.channel.twilio.TwilioCalls;
import app.ringback.channel.twilio.TwilioHosting;
import app.ringback.channel.twilio.TwilioInbox;
import app.ringback.channel.twilio.TwilioMedia;
import app.ringback.channel.twilio.TwilioRecordings;
import app.ringback.channel.twilio.TwilioTexts;
import app.ringback.intake.call.CallInbox;
import app.ringback.intake.text.MediaSource;
import app.ringback.intake.text.ReceivedText;
import app.ringback.intake.text.TextInbox;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.call.CallHosting;
import app.ringback.outbox.call.CallResult;
import app.ringback.outbox.call.LeadRing;
import app.ringback.outbox.call.RecordingCarrier;
import app.ringback.outbox.call.RepRing;
import app.ringback.outbox.call.RoomAnswer;
import app.ringback.testing.twilio.FakeTwilio;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Walks through all our classes ask of Twilio, against a stand-in of somebody else's at {@code
 * -Dbench.base}, and prints what came back: text, list, fetch, inbound, account, and a bridged
 * call. One by others, whose number is given by {@code -Dbench.number}:
 *
 * <pre>
 * npm install emulate@0.12.2 node@24
 * node_modules/.bin/node node_modules/.bin/emulate start --service twilio --port 4020
 * </pre>
 *
 * <p>{@link DescriptionBench} walks the same way with a checking proxy before our own stand-in.
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
    walk(
        URI.create(System.getProperty("bench.base", "")),
        System.getProperty("bench.walk", "").equals("hosting"));
  }

  /**
   * Walks through everything.
   *
   * @param hosting what is asked of the part of Twilio that hosts files, and only that
   */
  static void walk(URI base, boolean hosting) {
    CarrierBench walk = new CarrierBench(base);
    if (hosting) {
      walk.hosting();
      return;
    }
    walk.texts();
    walk.inbox();
    walk.media();
    walk.calls();
    walk.callsThatCameIn();
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

  private void media() {
    TwilioMedia media = new TwilioMedia(account);
    TextInbox.Answer all =
        new TwilioInbox(account)
            .receivedSince(clock.instant().minus(Duration.ofDays(1)), ids -> Set.of());
    if (all instanceof TextInbox.Answer.Texts(var texts, var _)) {
      for (ReceivedText text : texts) {
        MediaSource.Listing listing = media.list(text.id());
        say("what came with a text", listing);
        if (listing instanceof MediaSource.Listing.Entries(var entries)) {
          entries.forEach(entry ->
              say(
                  "fetch " + entry.contentType(),
                  media.fetch(text.id(), entry.id(), 1_000_000).getClass().getSimpleName()));
        }
      }
    }
  }

  private void callsThatCameIn() {
    TwilioCallInbox inbox = new TwilioCallInbox(account);
    TwilioRecordings recordings = new TwilioRecordings(account);
    CallInbox.Answer answer =
        inbox.receivedSince(clock.instant().minus(Duration.ofDays(1)), ids -> Set.of());
    say("calls that came in", answer);
    if (answer instanceof CallInbox.Answer.Calls(var calls)) {
      calls.forEach(call -> recordings(recordings, call.id(), 1));
    }
  }

  private static void recordings(TwilioRecordings recordings, String leg, int channels) {
    RecordingCarrier.Listing listing = recordings.of(leg);
    say("recordings of a leg", listing);
    if (listing instanceof RecordingCarrier.Listing.Entries(var entries)) {
      entries.forEach(entry -> {
        say(
            "its sound",
            recordings.audio(entry.id(), channels, 1_000_000).getClass().getSimpleName());
        say("delete it", recordings.delete(entry.id()));
        say("delete it again", recordings.delete(entry.id()));
      });
    }
  }

  private void hosting() {
    TwilioHosting hosting = new TwilioHosting(account, Thread::sleep);
    TwilioCallFiles files = new TwilioCallFiles();
    CallHosting.Deployed deployed =
        hosting.deploy(
            Map.of("/join", files.join("room"), "/goodbye", files.goodbye()),
            step -> say("step", step));
    say("deploy", deployed);
    if (deployed instanceof CallHosting.Deployed.At at) {
      say("remove", hosting.remove(at.service()));
    }
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
          recordings(new TwilioRecordings(account), leadLeg, 2);
        }
      }
      say("end the rep's leg", calls.end(leg));
    }
    CallResult own = calls.recordRep(REP, "https://host.example/goodbye");
    say("ring the rep to record a message", own);
    if (own instanceof CallResult.Done(String leg)) {
      say("end that", calls.end(leg));
    }
    say("our number", new TwilioHosting(account, Thread::sleep).number());
  }

  /** Until a phone that is answered at all was answered. */
  private static void rest() {
    LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
  }

  private static void say(String what, Object answer) {
    System.out.println(what + ": " + answer);
  }
}
