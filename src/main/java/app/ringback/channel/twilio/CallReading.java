package app.ringback.channel.twilio;

import app.ringback.core.Texts;
import app.ringback.outbox.call.CallLeg;
import app.ringback.outbox.call.LegState;
import com.twilio.rest.api.v2010.account.Call;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Between the SDK's call and ours. Any value of the SDK's may be null. */
final class CallReading {

  private CallReading() {}

  static CallLeg read(Call call) {
    @Nullable ZonedDateTime created = call.getDateCreated();
    return new CallLeg(
        Texts.clean(call.getSid()),
        Texts.clean(call.getTo()),
        Texts.clean(call.getFrom()),
        state(call.getStatus()),
        created == null ? null : created.toInstant(),
        seconds(call.getDuration()),
        answeredBy(call.getAnsweredBy()),
        MessageReading.cost(call.getPrice()));
  }

  /** A status of a newer Twilio is no reason to hang up: it is looked at again. */
  static LegState state(Call.@Nullable Status status) {
    if (status == null) {
      return LegState.QUEUED;
    }
    return switch (status) {
      case QUEUED -> LegState.QUEUED;
      case RINGING -> LegState.RINGING;
      case IN_PROGRESS -> LegState.CONNECTED;
      case COMPLETED -> LegState.ENDED;
      case BUSY -> LegState.BUSY;
      case NO_ANSWER -> LegState.NO_ANSWER;
      case FAILED -> LegState.FAILED;
      case CANCELED -> LegState.CANCELED;
    };
  }

  static @Nullable Integer seconds(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.valueOf(text) : null;
  }

  /** {@code human, machine_start, machine_end_beep, fax, unknown} and others. */
  private static String answeredBy(@Nullable String word) {
    if (word == null) {
      return "";
    }
    return word.startsWith("machine") || word.equals("fax")
        ? "machine"
        : word.equals("human") ? "human" : "";
  }
}
