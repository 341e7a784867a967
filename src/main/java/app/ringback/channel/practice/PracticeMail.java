package app.ringback.channel.practice;

import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.MailCarrier;
import app.ringback.outbox.MailResult;
import app.ringback.outbox.OutgoingMail;
import java.time.InstantSource;
import java.util.List;

/** Takes mail for simulated people; some addresses do not exist. */
public final class PracticeMail implements MailCarrier {

  /** Under a name that can never be registered (RFC 2606). */
  public static final String ADDRESS = "practice@ringback.example";

  private final long seed;
  private final InstantSource clock;

  public PracticeMail(long seed, InstantSource clock) {
    this.seed = seed;
    this.clock = clock;
  }

  @Override
  public String sender() {
    return ADDRESS;
  }

  @Override
  public CarrierAccount account() {
    return new CarrierAccount.Ready("Practice");
  }

  @Override
  public MailResult send(OutgoingMail mail) {
    PracticePerson recipient = new PracticePerson(seed, mail.to());
    return recipient.mail(mail.at().toString()) instanceof MailPlan.Refused
        ? new MailResult.Refused("550", "This address does not exist.")
        : new MailResult.Accepted();
  }

  /** Practice has no folder of sent mail: the timeline shows it. */
  @Override
  public void keepCopy(OutgoingMail mail) {}

  @Override
  public CarrierAnswer find(List<String> messageIds) {
    return new CarrierAnswer.Found(List.of(), clock.instant());
  }
}
