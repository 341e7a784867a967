package app.ringback.outbox.call;

import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.intake.call.InboundCallStore;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers missed calls with a text, when the rep wants that. The text is an automatic one: the
 * guard holds it outside the hours and lets none go to whoever opted out.
 */
public final class TextBacks {

  private static final Logger log = LoggerFactory.getLogger(TextBacks.class);

  /** A text hours after the call would only puzzle. */
  private static final Duration FRESH = Duration.ofMinutes(15);

  private final Transactions transactions;
  private final InboundCallStore calls;
  private final TimelineStore timelines;
  private final Outbox outbox;
  private final MissedCallWords words;
  private final InstantSource clock;

  /**
   * @param words what is texted back, as the settings have it now; empty for nothing
   */
  public TextBacks(
      Transactions transactions,
      InboundCallStore calls,
      TimelineStore timelines,
      Outbox outbox,
      Supplier<String> words,
      InstantSource clock) {
    this(
        transactions,
        calls,
        timelines,
        outbox,
        (tx, entry, at) ->
            Optional.of(words.get().strip())
                .filter(text -> !text.isEmpty())
                .map(text -> TextRequestBuilder.builder(TextRequest.of(entry.leadId(), text))),
        clock);
  }

  /** {@link #TextBacks} with words that depend on who called, and when. */
  public TextBacks(
      Transactions transactions,
      InboundCallStore calls,
      TimelineStore timelines,
      Outbox outbox,
      MissedCallWords words,
      InstantSource clock) {
    this.transactions = transactions;
    this.calls = calls;
    this.timelines = timelines;
    this.outbox = outbox;
    this.words = words;
    this.clock = clock;
  }

  /** Decides about every missed call nobody has decided about: each is answered once, or never. */
  public void run() {
    for (InboundCallStore.Missed missed : transactions.read(calls::missed)) {
      transactions.run(tx -> decide(tx, missed));
    }
  }

  private void decide(Tx tx, InboundCallStore.Missed missed) {
    Instant now = clock.instant();
    boolean wanted = !missed.from().isEmpty() && missed.at().plus(FRESH).isAfter(now);
    Optional<Dispatch> queued = wanted ? queue(tx, missed) : Optional.empty();
    boolean leaves = queued.isPresent() && queued.get().state() != DispatchState.REFUSED;
    calls.answered(
        tx,
        missed.id(),
        leaves ? "queued" : "none",
        queued.map(dispatch -> dispatch.id().value()).orElse(null),
        now);
  }

  private Optional<Dispatch> queue(Tx tx, InboundCallStore.Missed missed) {
    Optional<TextRequestBuilder> request =
        timelines.find(tx, missed.entry()).flatMap(entry -> words.write(tx, entry, missed.at()));
    try {
      return request.map(
          text -> outbox.queueText(tx, text.to(new Phone(missed.from())).automatic(true).build()));
    } catch (ProblemException e) {
      log.warn("A missed call could not be answered: {}", e.problem().line());
      return Optional.empty();
    }
  }
}
