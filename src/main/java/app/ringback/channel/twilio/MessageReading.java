package app.ringback.channel.twilio;

import app.ringback.core.Texts;
import app.ringback.outbox.CarrierAction;
import app.ringback.outbox.CarrierMessage;
import app.ringback.outbox.CarrierMessage.Progress;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Between the SDK's message and ours. Any value of the SDK's may be null. */
final class MessageReading {

  private final TwilioErrors errors;

  MessageReading(TwilioErrors errors) {
    this.errors = errors;
  }

  CarrierMessage read(Message message) {
    Message.@Nullable Status status = message.getStatus();
    Progress progress = progress(status);
    boolean failed = progress == Progress.FAILED;
    Integer code = message.getErrorCode();
    @Nullable PhoneNumber from = message.getFrom();
    @Nullable ZonedDateTime created = message.getDateCreated();
    return new CarrierMessage(
        Texts.clean(message.getSid()),
        Texts.clean(message.getTo()),
        from == null ? "" : Texts.clean(from.getEndpoint()),
        Texts.clean(message.getMessagingServiceSid()),
        message.getBody() == null ? "" : message.getBody(),
        progress,
        status == null ? "" : status.toString(),
        created == null ? null : created.toInstant(),
        failed && code != null ? code.toString() : "",
        failed ? say(code) : "",
        failed && code != null ? errors.action(code) : CarrierAction.FAIL,
        segments(message.getNumSegments()),
        cost(message.getPrice()));
  }

  private String say(@Nullable Integer code) {
    return code == null ? "The carrier could not deliver this text." : errors.say(code);
  }

  private static Progress progress(Message.@Nullable Status status) {
    if (status == null) {
      return Progress.TAKEN;
    }
    return switch (status) {
      case DELIVERED, READ -> Progress.DELIVERED;
      case FAILED, UNDELIVERED, CANCELED -> Progress.FAILED;
      case QUEUED, SENDING, SENT, RECEIVING, RECEIVED, ACCEPTED, SCHEDULED, PARTIALLY_DELIVERED ->
          Progress.TAKEN;
    };
  }

  private static @Nullable Integer segments(@Nullable String text) {
    return text != null && text.matches("[0-9]{1,4}") ? Integer.valueOf(text) : null;
  }

  /** Twilio writes what it charges as a negative price. */
  static String cost(@Nullable String price) {
    return price != null && price.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")
        ? price.replace("-", "")
        : "";
  }
}
