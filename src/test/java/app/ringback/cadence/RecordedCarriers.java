package app.ringback.cadence;

import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.CarrierAction;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.CarrierMessage;
import app.ringback.outbox.CarrierMessage.Progress;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.Carriers;
import app.ringback.outbox.MailCarrier;
import app.ringback.outbox.MailResult;
import app.ringback.outbox.OutgoingMail;
import app.ringback.outbox.TextCarrier;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Carriers within the process, which keep what left, and can let the process die right after. */
final class RecordedCarriers implements Carriers {

  /** What stands for a process that ended. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /** One message that left. */
  record Left(Instant at, String channel, String to, String body, String messageId) {}

  final List<Left> left = new ArrayList<>();
  private final InstantSource clock;
  Consumer<Left> onLeft = any -> {};
  BooleanSupplier dies = () -> false;
  boolean online = true;

  RecordedCarriers(InstantSource clock) {
    this.clock = clock;
  }

  private void leave(String channel, String to, String body, String id) {
    Left one = new Left(clock.instant(), channel, to, body, id);
    left.add(one);
    onLeft.accept(one);
    if (dies.getAsBoolean()) {
      throw new Killed();
    }
  }

  @Override
  public Optional<TextCarrier> texts() {
    return Optional.of(new Texts());
  }

  @Override
  public Optional<MailCarrier> mail() {
    return Optional.of(new Mails());
  }

  private final class Texts implements TextCarrier {

    @Override
    public String sender() {
      return "+12065550100";
    }

    @Override
    public CarrierAccount account() {
      return new CarrierAccount.Ready("test");
    }

    @Override
    public CarrierResult send(String to, String body) {
      if (!online) {
        return new CarrierResult.NothingLeft("offline");
      }
      String id = "SM" + left.size();
      leave("text", to, body, id);
      return new CarrierResult.Accepted(message(left.getLast()));
    }

    private CarrierMessage message(Left one) {
      return new CarrierMessage(
          one.messageId(),
          one.to(),
          sender(),
          "",
          one.body(),
          Progress.DELIVERED,
          "delivered",
          one.at(),
          "",
          "",
          CarrierAction.FAIL,
          1,
          "");
    }

    @Override
    public CarrierAnswer find(String to, Instant since) {
      return new CarrierAnswer.Found(
          left.stream()
              .filter(one -> one.channel().equals("text") && one.to().equals(to))
              .map(this::message)
              .toList(),
          clock.instant());
    }

    @Override
    public CarrierAnswer fetch(String id) {
      return new CarrierAnswer.Found(
          left.stream().filter(one -> one.messageId().equals(id)).map(this::message).toList(),
          clock.instant());
    }
  }

  private final class Mails implements MailCarrier {

    @Override
    public String sender() {
      return "sam@brightroofs.example";
    }

    @Override
    public CarrierAccount account() {
      return new CarrierAccount.Ready("test");
    }

    @Override
    public MailResult send(OutgoingMail mail) {
      if (!online) {
        return new MailResult.NothingLeft("offline");
      }
      leave("email", mail.to(), mail.body(), mail.messageId());
      return new MailResult.Accepted();
    }

    @Override
    public void keepCopy(OutgoingMail mail) {}

    @Override
    public CarrierAnswer find(List<String> messageIds) {
      return new CarrierAnswer.Found(
          left.stream()
              .filter(one -> messageIds.contains(one.messageId()))
              .map(one ->
                  new CarrierMessage(
                      one.messageId(),
                      one.to(),
                      sender(),
                      "",
                      one.body(),
                      Progress.TAKEN,
                      "sent",
                      one.at(),
                      "",
                      "",
                      CarrierAction.FAIL,
                      null,
                      ""))
              .toList(),
          clock.instant());
    }
  }
}
