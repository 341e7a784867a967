package app.ringback.outbox;

import app.ringback.compliance.Decision;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadPhone;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Calls as items of the outbox: what the lead notices of them. While only the rep's own phone rings
 * an item still waits; it is {@code sending} from just before the lead is called.
 */
public final class CallDispatches {

  private final OutboxBook book;
  private final DispatchIntake intake;
  private final DispatchMoves moves;
  private final SendingClaims claims;

  public CallDispatches(OutboxBook book) {
    this.book = book;
    this.intake = new DispatchIntake(book);
    this.moves = book.moves();
    this.claims = new SendingClaims(book);
  }

  /** What the outbox works on. */
  public OutboxBook book() {
    return book;
  }

  /**
   * Commits a call: queued, held by a rule, or refused by one.
   *
   * @throws ProblemException when the lead is gone or has no number
   */
  public Dispatch queue(Tx tx, CallRequest request) {
    return queue(tx, request, null);
  }

  /** {@link #queue(Tx, CallRequest)} of a call that tries another one again. */
  Dispatch queue(Tx tx, CallRequest request, @Nullable DispatchId previous) {
    Instant now = book.clock().instant();
    Lead lead = book.lead(tx, request.lead());
    Phone asked = request.to();
    Phone to = asked != null ? asked : callableNumber(lead);
    Approach approach = request.approach();
    Purpose purpose = request.purpose();
    Instant at = request.at();
    Dispatch composed =
        DispatchBuilder.builder(
                Dispatch.of(book.ids().dispatch(), lead.id(), Channel.CALL, to.e164(), now))
            .activityId(book.ids().activity())
            .approach(approach == null ? "" : approach.code())
            .template(request.template())
            .purpose(purpose == null ? "" : purpose.code())
            .automatic(request.automatic())
            .previousId(previous)
            .dueAt(at != null && at.isAfter(now) ? at : now)
            .build();
    return intake.store(tx, intake.decide(tx, composed, lead, now), lead, now);
  }

  private static Phone callableNumber(Lead lead) {
    return lead.phones().stream()
        .filter(LeadPhone::valid)
        .map(phone -> new Phone(phone.number()))
        .findFirst()
        .orElseThrow(() ->
            new ProblemException(
                "This lead has no valid telephone number.",
                "Nobody was called.",
                "Add a number to the lead."));
  }

  public Optional<Dispatch> find(Tx tx, DispatchId id) {
    return book.dispatches().find(tx, id);
  }

  /** The call whose turn it is. */
  public Optional<Dispatch> due(Tx tx, Instant now) {
    return CallQueueQueries.due(tx, now).flatMap(id -> find(tx, id));
  }

  /** When the next call is to be made. */
  public Optional<Instant> nextDue(Tx tx) {
    return CallQueueQueries.nextDue(tx);
  }

  /** Calls that the process was making when it ended. */
  public List<Dispatch> cutOff(Tx tx) {
    return book.dispatches().inState(tx, List.of(DispatchState.SENDING)).stream()
        .filter(dispatch -> dispatch.channel() == Channel.CALL)
        .toList();
  }

  /**
   * Asks the guard before the rep's phone rings: what may not be called now is held or canceled.
   *
   * @return whether it may go on
   */
  public boolean mayBegin(Tx tx, Dispatch waiting) {
    Instant now = book.clock().instant();
    Dispatch decided = Guarded.atDispatch(waiting, decision(tx, waiting, now), now);
    if (decided.equals(waiting)) {
      return true;
    }
    moves.move(tx, waiting, decided, now);
    return false;
  }

  private Decision decision(Tx tx, Dispatch waiting, Instant now) {
    return book.guard().ask(tx, touch(tx, waiting), now);
  }

  private PlannedTouch touch(Tx tx, Dispatch call) {
    Lead lead = book.lead(tx, call.leadId());
    return new PlannedTouch(lead, Channel.CALL, call.to(), call.automatic());
  }

  /**
   * The rule that forbids to leave a message on the voicemail of this call, recorded or spoken by a
   * machine; empty when none does.
   */
  public Optional<String> againstMessage(Tx tx, Dispatch call) {
    return book.guard().againstMachine(tx, touch(tx, call));
  }

  /** The item, on disk as being sent; nothing when the guard or the user was faster. */
  public Optional<Dispatch> claim(DispatchId id, String from) {
    return claims.take(id, attempt -> attempt.from(from));
  }

  /** Nothing reached anybody: it is tried again a little later. */
  public Dispatch postpone(Tx tx, Dispatch before, Duration wait, String code, String message) {
    return change(
        tx,
        before,
        after ->
            after
                .dueAt(now().plus(wait))
                .attempts(before.attempts() + 1)
                .errorCode(code)
                .errorMessage(message));
  }

  /** The lead's phone rang; the time of the call is that of its dialling. */
  public Dispatch rang(Tx tx, Dispatch before, String providerId) {
    Instant dialled = before.sendingAt();
    return before.state() == DispatchState.SENT
        ? before
        : change(
            tx,
            before,
            after ->
                after
                    .state(DispatchState.SENT)
                    .providerId(providerId)
                    .errorCode("")
                    .errorMessage("")
                    .checkAt(null)
                    .sentAt(dialled == null ? now() : dialled));
  }

  /** Somebody or something answered. */
  public Dispatch answered(Tx tx, Dispatch before, String providerId) {
    Dispatch rang = rang(tx, before, providerId);
    return change(tx, rang, after -> after.state(DispatchState.DELIVERED).finalAt(now()));
  }

  /** The lead could not be reached at all: busy, no such number, refused by the carrier. */
  public Dispatch failed(Tx tx, Dispatch before, String providerId, String code, String message) {
    return change(
        tx,
        before,
        after ->
            after
                .state(DispatchState.FAILED)
                .providerId(providerId)
                .errorCode(code)
                .errorMessage(message)
                .checkAt(null)
                .finalAt(now()));
  }

  /** The lead's phone certainly never rang. */
  public Dispatch canceled(Tx tx, Dispatch before, String code, String message) {
    // That nothing left is proven: only what waits may be canceled.
    Dispatch waiting =
        before.state().isWaiting()
            ? before
            : change(tx, before, after -> after.state(DispatchState.QUEUED));
    return change(
        tx,
        waiting,
        after ->
            after
                .state(DispatchState.CANCELED)
                .errorCode(code)
                .errorMessage(message)
                .finalAt(now()));
  }

  /** Whether the lead was called is not known; {@code checkAt} null leaves it to the user. */
  public Dispatch unknown(
      Tx tx, Dispatch before, String reason, @Nullable Instant checkAt, int checks) {
    return change(
        tx,
        before,
        after ->
            after
                .state(DispatchState.UNKNOWN)
                .errorCode(SendTrouble.UNCLEAR.code())
                .errorMessage(reason)
                .checkAt(checkAt)
                .checks(checks));
  }

  private Dispatch change(Tx tx, Dispatch before, UnaryOperator<DispatchBuilder> change) {
    return moves.move(tx, before, change.apply(DispatchBuilder.builder(before)).build(), now());
  }

  private Instant now() {
    return book.clock().instant();
  }
}
