package app.ringback.ui.call;

import app.ringback.outbox.call.CallEnd;
import app.ringback.outbox.call.CallPhase;
import app.ringback.outbox.call.LiveCall;
import app.ringback.ui.Icon;
import app.ringback.ui.UiTexts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a live call says: its state in a few big words, and what to do in a sentence. */
final class CallWords {

  private final UiTexts texts;

  CallWords(UiTexts texts) {
    this.texts = texts;
  }

  Icon icon(LiveCall call) {
    return switch (call.phase()) {
      case RINGING_REP, RINGING_LEAD, REP_ON_LINE -> Icon.CALL_RINGING;
      case REP_ANSWERED -> Icon.UNKNOWN;
      case LEAD_ON_LINE -> call.muted() ? Icon.MUTE : Icon.CALL;
      case LEAVING_MESSAGE -> Icon.VOICEMAIL;
      case ENDED -> Icon.HANG_UP;
    };
  }

  /** The state in a few words. */
  String state(LiveCall call, String name) {
    return switch (call.phase()) {
      case RINGING_REP -> texts.get("live.ringing_rep");
      case REP_ANSWERED -> texts.get("live.rep_answered");
      case REP_ON_LINE -> texts.get("live.rep_on_line", name);
      case RINGING_LEAD -> texts.get("live.ringing_lead", name);
      case LEAD_ON_LINE -> texts.get(call.muted() ? "live.muted" : "live.lead_on_line", name);
      case LEAVING_MESSAGE -> texts.get("live.leaving_message");
      case ENDED -> texts.get("live.ended");
    };
  }

  /** What to do, or why it ended. */
  String advice(LiveCall call, CallActions.Means means) {
    if (call.ending() && call.phase() != CallPhase.ENDED) {
      return texts.get("live.ending");
    }
    return switch (call.phase()) {
      case RINGING_REP ->
          means.phone().isEmpty()
              ? texts.get("live.pick_up.plain", means.name())
              : texts.get("live.pick_up", means.phone(), means.name());
      case REP_ANSWERED ->
          call.suspectVoicemail()
              ? texts.get("live.suspect")
              : texts.get(call.mayPress() ? "live.press" : "live.say", means.name());
      case REP_ON_LINE, RINGING_LEAD -> texts.get("live.stay");
      case LEAD_ON_LINE -> connected(call);
      case LEAVING_MESSAGE -> texts.get("live.leaving_message.advice");
      case ENDED -> end(call);
    };
  }

  private String connected(LiveCall call) {
    if (call.problem() != null) {
      return call.problem().happened();
    }
    return call.recorded().isEmpty() ? "" : texts.get("live.recorded." + call.recorded());
  }

  private String end(LiveCall call) {
    CallEnd end = call.end();
    String why = end == null ? "" : texts.get("live.end." + end.code());
    return call.problem() == null || Went.wasCalled(call) ? why : call.problem().happened();
  }

  /** How long this has gone on, or the lead was on the line. */
  String timer(LiveCall call, Instant now) {
    Double seconds = call.seconds();
    if (call.phase() == CallPhase.ENDED) {
      return seconds == null ? "" : length(Duration.ofSeconds(Math.round(seconds)));
    }
    Instant since = call.leadSince();
    Duration gone = Duration.between(since == null ? call.since() : since, now);
    return length(gone.isNegative() ? Duration.ZERO : gone);
  }

  private static String length(Duration duration) {
    return String.format(Locale.ROOT, "%d:%02d", duration.toMinutes(), duration.toSecondsPart());
  }

  /** All of it as one sentence for a screen reader; without the time, which would never rest. */
  String spoken(@Nullable LiveCall call, CallActions.Means means) {
    return call == null ? "" : (state(call, means.name()) + ". " + advice(call, means)).strip();
  }
}
