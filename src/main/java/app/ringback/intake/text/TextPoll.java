package app.ringback.intake.text;

import app.ringback.core.LeadId;
import app.ringback.store.Transactions;
import app.ringback.timeline.TimelineStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks an account for texts that came in and stores each in a transaction of its own, the oldest
 * first. Asking again, or being cut off anywhere, stores nothing twice and loses nothing: how far
 * the account was read moves on only when everything before is stored.
 */
public final class TextPoll {

  private static final Logger log = LoggerFactory.getLogger(TextPoll.class);

  /** Carriers list texts a little out of order and filter by days. */
  private static final Duration OVERLAP = Duration.ofHours(24);

  /** How far a first poll looks back: what came before Ringback is not its business. */
  private static final Duration FIRST = Duration.ofHours(24);

  private static final String ENDLESS =
      "The carrier's list of texts does not end; older ones may be missing.";

  private final Transactions transactions;
  private final TimelineStore timelines;
  private final TextArrivals arrivals;
  private final PollStore polls;
  private final InstantSource clock;

  public TextPoll(
      Transactions transactions,
      TimelineStore timelines,
      TextArrivals arrivals,
      PollStore polls,
      InstantSource clock) {
    this.transactions = transactions;
    this.timelines = timelines;
    this.arrivals = arrivals;
    this.polls = polls;
    this.clock = clock;
  }

  /**
   * What one poll brought.
   *
   * @param answered whether the account could be asked
   * @param leads whose timelines got something new
   */
  public record Outcome(boolean answered, List<LeadId> leads) {}

  /** Asks once. */
  public Outcome run(TextInbox inbox) {
    Instant started = clock.instant();
    Instant readUntil =
        transactions
            .read(tx -> Optional.ofNullable(polls.standing(tx, inbox.account()).readUntil()))
            .orElse(started.minus(FIRST));
    Instant since = readUntil.minus(OVERLAP);
    return switch (inbox.receivedSince(since, this::known)) {
      case TextInbox.Answer.Unavailable(String reason) -> {
        transactions.run(tx -> polls.failed(tx, inbox.account(), reason, clock.instant()));
        log.info("Texts could not be asked for: {}", reason);
        yield new Outcome(false, List.of());
      }
      case TextInbox.Answer.Texts(List<ReceivedText> texts, boolean complete) -> {
        List<LeadId> leads = store(texts);
        if (complete) {
          noteSuccess(inbox.account(), started, !leads.isEmpty());
        } else {
          transactions.run(tx -> polls.failed(tx, inbox.account(), ENDLESS, clock.instant()));
        }
        yield new Outcome(complete, leads);
      }
    };
  }

  private void noteSuccess(String account, Instant started, boolean brought) {
    Instant now = clock.instant();
    if (brought || transactions.read(tx -> polls.isWorthNoting(tx, account, now))) {
      transactions.run(tx -> polls.succeeded(tx, account, started, now));
    }
  }

  private Set<String> known(Collection<String> ids) {
    return transactions.read(tx -> timelines.knownProviderIds(tx, ids));
  }

  private List<LeadId> store(List<ReceivedText> texts) {
    List<LeadId> leads = new ArrayList<>();
    texts.stream()
        .sorted(Comparator.comparing(ReceivedText::at).thenComparing(ReceivedText::id))
        .forEach(text ->
            transactions
                .write(tx -> arrivals.store(tx, text, clock.instant()))
                .ifPresent(leads::add));
    return leads;
  }
}
