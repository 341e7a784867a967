package app.ringback.channel.twilio;

import app.ringback.core.Phone;
import app.ringback.outbox.call.CallFiles;
import app.ringback.outbox.call.HostedFile;
import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Record;
import java.nio.charset.StandardCharsets;

/** The hosted files as TwiML. */
public final class TwilioCallFiles implements CallFiles {

  /** Less than until the phone's own voicemail answers. */
  private static final int RINGS_SECONDS = 18;

  private static final int LONGEST_MESSAGE_SECONDS = 180;

  @Override
  public HostedFile join(String room) {
    return file(new VoiceResponse.Builder().dial(TwilioTwiml.room(room, true)));
  }

  @Override
  public HostedFile inbound(Phone rep, String goodbyeAddress) {
    return file(
        new VoiceResponse.Builder()
            .dial(new Dial.Builder(rep.e164()).timeout(RINGS_SECONDS).answerOnBridge(true).build())
            .say(TwilioTwiml.say("Sorry, nobody can answer. Please leave a message."))
            .record(
                new Record.Builder()
                    .playBeep(true)
                    .maxLength(LONGEST_MESSAGE_SECONDS)
                    // Static files answer GET only.
                    .method(HttpMethod.GET)
                    .action(goodbyeAddress)
                    .build())
            .hangup(new Hangup.Builder().build()));
  }

  @Override
  public HostedFile goodbye() {
    return file(new VoiceResponse.Builder().hangup(new Hangup.Builder().build()));
  }

  private static HostedFile file(VoiceResponse.Builder response) {
    return new HostedFile("text/xml", response.build().toXml().getBytes(StandardCharsets.UTF_8));
  }
}
