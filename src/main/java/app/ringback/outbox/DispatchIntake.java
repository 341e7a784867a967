package app.ringback.outbox;

import app.ringback.compliance.Advice;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Attachment;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Takes a composed item in: asks the guard, keeps what it relied on, and stores the item and its
 * entry on the timeline together.
 */
final class DispatchIntake {

  private final OutboxBook book;

  DispatchIntake(OutboxBook book) {
    this.book = book;
  }

  /** The item as the guard lets it in: waiting, held or refused. Nothing is stored yet. */
  Dispatch decide(Tx tx, Dispatch composed, Lead lead, Instant now) {
    return decide(tx, composed, lead, now, decided -> decided);
  }

  /**
   * The same when more than the guard has a say.
   *
   * @param more may refuse what the guard lets in
   */
  Dispatch decide(
      Tx tx, Dispatch composed, Lead lead, Instant now, Function<Dispatch, Dispatch> more) {
    PlannedTouch touch =
        new PlannedTouch(lead, composed.channel(), composed.to(), composed.automatic());
    Advice advice = book.guard().advise(tx, touch, composed.dueAt());
    Dispatch byGuard = Guarded.atEnqueue(composed, advice.decision(), now);
    Dispatch asked = byGuard.state() == DispatchState.REFUSED ? byGuard : more.apply(byGuard);
    Dispatch decided = FilteredWords.check(tx, asked, now);
    if (decided.state() != DispatchState.REFUSED) {
      book.records().queued(tx, touch, advice, now);
    }
    return decided;
  }

  /** Puts a decided item into the outbox and on the timeline. */
  Dispatch store(Tx tx, Dispatch decided, Lead lead, Instant now) {
    return store(tx, decided, lead, List.of(), now);
  }

  /**
   * The same with the files that go with it. One that tries another again takes that one's files
   * along.
   */
  Dispatch store(Tx tx, Dispatch decided, Lead lead, List<Attachment> added, Instant now) {
    List<Attachment> files = added.isEmpty() ? filesBefore(tx, decided) : added;
    Activity entry = DispatchEntry.of(decided, lead, files, now);
    book.dispatches().insert(tx, decided, now);
    book.timelines().append(tx, entry, now);
    book.media().attach(tx, entry.id(), files, now);
    return decided;
  }

  private List<Attachment> filesBefore(Tx tx, Dispatch decided) {
    return Optional.ofNullable(decided.previousId())
        .flatMap(id -> book.dispatches().find(tx, id))
        .map(Dispatch::activityId)
        .map(entry -> book.media().attachments(tx, entry))
        .orElse(List.of());
  }
}
