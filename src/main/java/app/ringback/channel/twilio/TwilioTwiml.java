package app.ringback.channel.twilio;

import app.ringback.outbox.call.RepRing;
import app.ringback.outbox.call.VoicemailMessage;
import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Conference;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Play;
import com.twilio.twiml.voice.Record;
import com.twilio.twiml.voice.Say;
import com.twilio.type.Twiml;

/**
 * What phones are told to do. Built with the SDK's builders, so that a name with a bracket or an
 * ampersand stays a name.
 */
final class TwilioTwiml {

  /** The rep and the lead; nobody else may come in. */
  private static final int TWO = 2;

  private static final int SECONDS_TO_PRESS = 30;

  /** Voicemails cut off what is longer. */
  private static final int LONGEST_MESSAGE_SECONDS = 120;

  private TwilioTwiml() {}

  /** What the rep hears first, then the room; or the question to press 1. */
  static Twiml repRings(RepRing ring) {
    String name = ring.leadName().isBlank() ? "" : " to " + ring.leadName().strip();
    String whom = "Ringback. Your call" + name + ". " + ring.notice();
    if (ring.pressAddress().isEmpty()) {
      return twiml(
          new VoiceResponse.Builder()
              .say(say(whom + " Press the key on your screen."))
              .dial(room(ring.room(), true)));
    }
    Gather gather =
        new Gather.Builder()
            .numDigits(1)
            .action(ring.pressAddress())
            // The file behind it is a static one, which answers nothing else.
            .method(HttpMethod.GET)
            .timeout(SECONDS_TO_PRESS)
            .say(say(whom + " Press 1 when you are there."))
            .build();
    return twiml(
        new VoiceResponse.Builder()
            .gather(gather)
            // The key on the screen still counts.
            .pause(new Pause.Builder().length(SECONDS_TO_PRESS).build())
            .hangup(new Hangup.Builder().build()));
  }

  /** Lets the rep record a message; a key ends it, and so does hanging up. */
  static Twiml recordsMessage(String doneAddress) {
    return twiml(
        new VoiceResponse.Builder()
            .say(
                say("Ringback. After the beep, say your message. Press any key when you are done."))
            .record(
                new Record.Builder()
                    .playBeep(true)
                    .maxLength(LONGEST_MESSAGE_SECONDS)
                    .trim(Record.Trim.TRIM_SILENCE)
                    // Without an address of its own the same would be asked again and again.
                    .action(doneAddress)
                    .method(HttpMethod.GET)
                    .build())
            .hangup(new Hangup.Builder().build()));
  }

  /** Brings the rep into the room, which ends when the rep leaves it. */
  static Twiml repJoins(String room) {
    return twiml(new VoiceResponse.Builder().dial(room(room, true)));
  }

  /** The sentence, then (back) into the room. */
  static Twiml announced(String sentence, String room) {
    return twiml(new VoiceResponse.Builder().say(say(sentence)).dial(room(room, false)));
  }

  static Twiml message(VoicemailMessage message) {
    VoiceResponse.Builder response =
        // The greeting's beep is just over, or about to be.
        new VoiceResponse.Builder().pause(new Pause.Builder().length(1).build());
    switch (message) {
      case VoicemailMessage.Recorded(String address) ->
          response.play(new Play.Builder(address).build());
      case VoicemailMessage.Spoken(String words) -> response.say(say(words));
    }
    return twiml(response.hangup(new Hangup.Builder().build()));
  }

  static Dial room(String name, boolean ends) {
    return new Dial.Builder()
        .conference(
            new Conference.Builder(name)
                .startConferenceOnEnter(true)
                .endConferenceOnExit(ends)
                .beep(Conference.Beep.FALSE)
                // Silence instead of music while the lead's phone rings.
                .waitUrl("")
                .maxParticipants(TWO)
                .build())
        .build();
  }

  static Say say(String words) {
    return new Say.Builder(words).build();
  }

  private static Twiml twiml(VoiceResponse.Builder response) {
    return new Twiml(response.build().toXml());
  }
}
