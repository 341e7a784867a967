package app.ringback.channel.practice;

import app.ringback.core.IdSource;
import app.ringback.outbox.CarrierAccount;
import app.ringback.outbox.CarrierAction;
import app.ringback.outbox.CarrierAnswer;
import app.ringback.outbox.CarrierMessage;
import app.ringback.outbox.CarrierMessage.Progress;
import app.ringback.outbox.CarrierResult;
import app.ringback.outbox.TextCarrier;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Carries texts to simulated people. What becomes of them follows from the seed, the texts in the
 * book and the clock.
 */
public final class PracticeTexts implements TextCarrier {

  /** From the numbers set aside for fiction (NANP 555-0100 to 555-0199). */
  public static final String NUMBER = "+12025550100";

  /** How long a text is on its way. */
  private static final Duration ARRIVES_AFTER = Duration.ofSeconds(3);

  private final long seed;
  private final SentItems sent;
  private final IdSource ids;
  private final InstantSource clock;
  private final ConcurrentMap<String, CarrierMessage> taken = new ConcurrentHashMap<>();

  public PracticeTexts(long seed, SentItems sent, IdSource ids, InstantSource clock) {
    this.seed = seed;
    this.sent = sent;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public String sender() {
    return NUMBER;
  }

  @Override
  public CarrierAccount account() {
    return new CarrierAccount.Ready("Practice");
  }

  @Override
  public CarrierResult send(String to, String body) {
    String id = "PT" + ids.dispatch().text();
    CarrierMessage message = message(id, to, body, clock.instant(), Progress.TAKEN);
    taken.put(id, message);
    return new CarrierResult.Accepted(message);
  }

  @Override
  public CarrierAnswer find(String to, Instant since) {
    List<CarrierMessage> found =
        taken.values().stream().filter(message -> message.to().equals(to)).toList();
    return new CarrierAnswer.Found(found, clock.instant());
  }

  @Override
  public CarrierAnswer fetch(String id) {
    Instant now = clock.instant();
    List<CarrierMessage> found =
        sent.text(id).stream()
            .map(text ->
                message(
                    id,
                    text.to(),
                    "",
                    text.at(),
                    now.isBefore(text.at().plus(ARRIVES_AFTER)) ? Progress.TAKEN : end(text.to())))
            .toList();
    return new CarrierAnswer.Found(found, now);
  }

  private Progress end(String to) {
    return switch (new PracticePerson(seed, to).habit()) {
      case BOUNCES, OUT_OF_REACH -> Progress.FAILED;
      case ANSWERS, IGNORES, OPTS_OUT, SENDS_AWAY -> Progress.DELIVERED;
    };
  }

  private CarrierMessage message(String id, String to, String body, Instant at, Progress progress) {
    boolean failed = progress == Progress.FAILED;
    boolean landline = new PracticePerson(seed, to).habit() == Habit.BOUNCES;
    return new CarrierMessage(
        id,
        to,
        NUMBER,
        "",
        body,
        progress,
        progress.name().toLowerCase(Locale.ROOT),
        at,
        failed ? landline ? "30006" : "30003" : "",
        failed
            ? landline
                ? "This is a landline; it takes no texts."
                : "The phone is switched off or out of reach."
            : "",
        failed && landline ? CarrierAction.MARK_NUMBER : CarrierAction.FAIL,
        null,
        "");
  }
}
