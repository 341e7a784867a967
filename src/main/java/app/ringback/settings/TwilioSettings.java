package app.ringback.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.time.Duration;

/**
 * The rep's Twilio account: section {@code [twilio]}. The token is a secret and lies elsewhere.
 *
 * @param accountSid empty while Twilio is not set up
 * @param number the sender, as typed; may be empty when a messaging service sends
 * @param apiBase Twilio itself, one of its regions, or a stand-in on loopback
 * @param keepRecordings whether the audio of a recorded call stays in the book
 * @param keepMessagesAtTwilio whether a message a caller left stays there once it is in the book
 * @param textBack what a missed call is answered with; empty for nothing
 * @param voicemailText what is spoken on a lead's voicemail; may be empty
 * @param ownVoicemail whether the rep's own recording is played there, and not these words spoken
 * @param ownHelpReply whether Ringback answers {@code HELP}: only where Twilio's own answer is off
 * @param poll how often inbound messages are asked for
 */
@RecordBuilder
public record TwilioSettings(
    String accountSid,
    String number,
    String messagingServiceSid,
    URI apiBase,
    Duration poll,
    boolean instaCall,
    boolean recordCalls,
    boolean keepRecordings,
    boolean keepMessagesAtTwilio,
    String textBack,
    String voicemailText,
    boolean ownVoicemail,
    boolean ownHelpReply) {

  public boolean isConfigured() {
    return !accountSid.isEmpty();
  }

  /** Whether there is something to send texts from. */
  public boolean hasSender() {
    return !number.isBlank() || !messagingServiceSid.isBlank();
  }
}
