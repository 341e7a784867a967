package app.ringback.outbox.call;

import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.ActivityId;
import app.ringback.core.DispatchId;
import app.ringback.core.Phone;
import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.core.Subscription;
import app.ringback.outbox.CallDispatches;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.Pause;
import app.ringback.store.Tx;
import app.ringback.timeline.CallEntryStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the rep makes calls. What is asked for here is committed before it returns and carried out
 * by {@link CallLoop}'s thread; whoever watches hears of every change after it is on disk. Every
 * method blocks for the disk only, never for the carrier.
 */
public final class CallDesk {

  private final CallBook book;
  private final CallMaking making;
  private final Supplier<Optional<CallCarrier>> carrier;
  private final Supplier<CallTerms> terms;
  private final OptOuts optOuts;
  private final CallWishes wishes = new CallWishes();
  private final List<Consumer<LiveCall>> watchers = new CopyOnWriteArrayList<>();
  private final List<Runnable> wakers = new CopyOnWriteArrayList<>();
  private volatile @Nullable LiveCall latest;

  /**
   * @param carrier whoever carries calls now; empty while none is set up
   * @param terms what calls are made by now
   */
  public CallDesk(
      CallDispatches dispatches,
      BridgeStore bridges,
      CallEntryStore entries,
      OptOuts optOuts,
      Supplier<Optional<CallCarrier>> carrier,
      Supplier<CallTerms> terms) {
    this.carrier = carrier;
    this.terms = terms;
    this.optOuts = optOuts;
    book = new CallBook(dispatches, bridges, entries);
    making = new CallMaking(book, wishes);
  }

  /**
   * Commits a call: the rep's phone rings at once, or when the guard lets it. The guard is asked
   * now, before the rep's phone rings, and in the transaction that starts calling the lead.
   *
   * @return the call in the outbox: queued, held by a rule, or refused by one
   * @throws ProblemException when no phone of the rep's is set, calls are not set up, or another
   *     call is going on; nobody is called then
   */
  public Dispatch start(CallRequest request) {
    return start(request, (tx, call) -> {});
  }

  /**
   * {@link #start(CallRequest)} with something more in the transaction that commits the call.
   *
   * @param also what is put down of the call, which may be refused
   */
  public Dispatch start(CallRequest request, BiConsumer<Tx, Dispatch> also) {
    StartCheck.mayBegin(latest, terms.get(), carrier.get().isPresent());
    Dispatch dispatch =
        book.write(tx -> {
          Dispatch queued = book.dispatches().queue(tx, request);
          also.accept(tx, queued);
          return queued;
        });
    wake();
    return dispatch;
  }

  /** The call that is going on, or the last one of this process. */
  public Optional<LiveCall> latest() {
    return Optional.ofNullable(latest);
  }

  /** Hears of every change until the handle is closed; on whatever thread made the change. */
  public Subscription watch(Consumer<LiveCall> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  /** The rep says to be on the line. Counts only once the rep's phone was answered. */
  public void onTheLine(DispatchId call) {
    want(call, bridge -> bridge.phase() == CallPhase.REP_ANSWERED, after -> after.repProof("key"));
  }

  /** Lets the lead not hear the rep, or hear again. */
  public void mute(DispatchId call, boolean muted) {
    wishes.mute(call, muted);
    wake();
  }

  /** A voicemail answered: both legs end, and the call counts as answered by a machine. */
  public void thatWasVoicemail(DispatchId call) {
    want(
        call,
        bridge -> bridge.phase() == CallPhase.LEAD_ON_LINE,
        after -> after.answeredBy("machine").hangUp(true).endedBy(CallEnd.VOICEMAIL));
  }

  /**
   * Leaves a message on the voicemail that answered; the rep is free at once. The guard is asked
   * now, and again just before the message is left.
   *
   * @throws ProblemException when a rule forbids it; nothing is left then
   */
  public void dropVoicemail(DispatchId call, VoicemailMessage message) {
    book.read(tx ->
            book.dispatches()
                .againstMessage(tx, book.dispatches().find(tx, call).orElseThrow(CallDesk::gone)))
        .ifPresent(rule -> {
          throw new ProblemException(
              CallWords.noMessage(rule), "Nothing was left.", "Hang up, or talk on.");
        });
    wishes.drop(call, message);
    wake();
  }

  /** Ends the call, however far it is. */
  public void hangUp(DispatchId call) {
    want(
        call,
        bridge -> !bridge.isOver(),
        after ->
            after
                .hangUp(true)
                .endedBy(
                    Optional.ofNullable(after.endedBy())
                        .orElse(
                            after.leadAskedAt() == null
                                ? CallEnd.TAKEN_BACK
                                : CallEnd.REP_HUNG_UP)));
  }

  /**
   * Puts down how a call went; the last word counts.
   *
   * @param note what was said, may be empty; when it tells of an opt-out the rep is asked about it
   */
  public void outcome(DispatchId call, CallOutcome outcome, String note) {
    book.write(tx -> {
      Dispatch dispatch = book.dispatches().find(tx, call).orElseThrow(CallDesk::gone);
      ActivityId entry = dispatch.activityId();
      if (entry != null) {
        book.entries()
            .outcome(
                tx,
                entry,
                dispatch.leadId(),
                outcome.code(),
                note.strip(),
                outcome.answeredBy(),
                book.now());
        if (!note.isBlank()) {
          book.dispatches()
              .book()
              .leads()
              .find(tx, dispatch.leadId())
              .ifPresent(lead -> optOuts.noted(tx, lead, note, entry, book.now()));
        }
      }
      book.bridges()
          .find(tx, call)
          .ifPresent(bridge ->
              book.change(
                  tx,
                  bridge,
                  after -> after.outcome(outcome.code()).answeredBy(outcome.answeredBy())));
      return true;
    });
    publishAgain(call);
  }

  private static ProblemException gone() {
    return new ProblemException("This call is no longer in the book.", "Nothing was changed.", "");
  }

  private void want(
      DispatchId call,
      java.util.function.Predicate<Bridge> when,
      UnaryOperator<BridgeBuilder> change) {
    book.write(tx -> {
      book.bridges()
          .find(tx, call)
          .filter(when)
          .ifPresent(bridge -> book.change(tx, bridge, change));
      return true;
    });
    publishAgain(call);
    wake();
  }

  private void publishAgain(DispatchId call) {
    book.read(tx -> book.bridges().find(tx, call)).ifPresent(this::publish);
  }

  /**
   * To be called once before the first pass of a process: calls that were cut off are taken up
   * again where both are on the line, and ended where nobody is.
   */
  void recover() {
    making.recover();
  }

  /**
   * One pass: goes on with calls that are under way, then begins the one whose turn it is.
   *
   * @param screen whether there is a window in which the rep can say to be on the line
   */
  void runDue(boolean screen) {
    Optional<CallCarrier> now = carrier.get();
    if (now.isPresent()) {
      making.run(now.get(), terms.get(), screen, book.now(), this::publish);
    }
  }

  /**
   * Makes the calls that are due now with no screen, one after the other, each followed to its end:
   * only where pressing 1 on the phone can prove that the rep is there. Without that nobody is
   * rung, and the calls stay where they are. What becomes due meanwhile waits for the next time.
   *
   * @param pause lets the time pass between two looks at a call
   */
  public void runOnce(Pause pause) throws InterruptedException {
    Optional<CallCarrier> now = carrier.get();
    if (now.isPresent()) {
      making.recover();
      new CallsOnce(making, book, pause).run(now.get(), terms, this::publish);
    }
  }

  /** When the next pass has something to do; empty when only a change can bring it. */
  Optional<Instant> nextPass(boolean screen) {
    return carrier.get().flatMap(_ -> making.next(terms.get(), screen));
  }

  Subscription onWake(Runnable waker) {
    wakers.add(waker);
    return () -> wakers.remove(waker);
  }

  private void wake() {
    wakers.forEach(Runnable::run);
  }

  private void publish(Bridge bridge) {
    Optional<Dispatch> dispatch = book.dispatch(bridge);
    if (dispatch.isEmpty()) {
      return;
    }
    LiveCall call = LiveCalls.of(bridge, dispatch.get(), terms.get(), wishes, book.now());
    LiveCall before = latest;
    // A call whose message is still being left must not hide the next one.
    boolean hides =
        before != null && !before.id().equals(call.id()) && before.phase().holdsTheRep();
    if (hides || LiveCalls.same(before, call)) {
      return;
    }
    latest = call;
    watchers.forEach(watcher -> watcher.accept(call));
  }

  /** What the rep's own phone is, for whoever shows it. */
  public Optional<Phone> repPhone() {
    return terms.get().repPhone();
  }

  /** Why calls cannot be made now; empty when they can. */
  public Optional<Problem> problem() {
    return making.problem();
  }
}
