package app.ringback.outbox;

import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.Channel;
import app.ringback.lead.LeadStore;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Records what became of an attempt, with everything that follows from it, in one transaction. */
final class SendOutcomes {

  /** What a throttled item carries; it slows the whole account, across restarts. */
  static final String THROTTLED = "20429";

  private final DispatchMoves moves;
  private final LeadStore leads;
  private final OptOuts optOuts;
  private final RandomGenerator random;
  private final FilteredWords filtered;
  private final LaterTries laterTries;

  SendOutcomes(OutboxBook book, OptOuts optOuts, RandomGenerator random) {
    this.moves = book.moves();
    this.leads = book.leads();
    this.laterTries = new LaterTries(book, random);
    this.filtered = new FilteredWords(book);
    this.optOuts = optOuts;
    this.random = random;
  }

  Dispatch record(Tx tx, Dispatch sending, CarrierResult result, Instant now) {
    return switch (result) {
      case CarrierResult.Accepted(CarrierMessage message) -> adopt(tx, sending, message, now);
      case CarrierResult.NothingLeft(String reason) ->
          again(tx, sending, Duration.ZERO, SendTrouble.OFFLINE.code(), reason, now);
      case CarrierResult.Throttled(Duration wait) ->
          again(tx, sending, wait, THROTTLED, "Too many texts at once; it goes in a moment.", now);
      case CarrierResult.Unknown(String reason) -> unknown(tx, sending, reason, now);
      case CarrierResult.Refused refused when refused.action() == CarrierAction.STOP_ACCOUNT ->
          again(tx, sending, Duration.ZERO, refused.code(), refused.message(), now);
      case CarrierResult.Refused refused -> {
        Dispatch failed = fail(tx, sending, refused.code(), refused.message(), now);
        follow(tx, failed, refused.action(), now);
        yield failed;
      }
    };
  }

  /** The carrier has it, as this message; it may be delivered or failed already. */
  Dispatch adopt(Tx tx, Dispatch before, CarrierMessage message, Instant now) {
    DispatchState state =
        switch (message.progress()) {
          case TAKEN -> DispatchState.SENT;
          case DELIVERED -> DispatchState.DELIVERED;
          case FAILED -> DispatchState.FAILED;
        };
    boolean failed = state == DispatchState.FAILED;
    Instant sentAt = before.sentAt();
    Integer segments = message.segments();
    Dispatch after =
        DispatchBuilder.builder(before)
            .state(state)
            .providerId(message.id())
            .providerStatus(message.status())
            .from(message.from().isEmpty() ? before.from() : message.from())
            .errorCode(failed ? message.errorCode() : "")
            .errorMessage(failed ? message.errorMessage() : "")
            .segments(segments == null || segments == 0 ? before.segments() : segments)
            .cost(message.cost().isEmpty() ? before.cost() : message.cost())
            .sentAt(sentAt != null ? sentAt : leftAt(before, now))
            .checkAt(isFollowed(before, state) ? now.plus(first(now)) : null)
            .checks(0)
            .finalAt(state.isFinal() ? now : null)
            .build();
    moves.move(tx, before, after, now);
    if (failed) {
      follow(tx, after, message.action(), now);
    }
    return after;
  }

  private Duration first(Instant now) {
    return Retrying.DELIVERY.after(1, now, random).orElse(Duration.ZERO);
  }

  /** Nobody can be asked whether a mail arrived. */
  private static boolean isFollowed(Dispatch dispatch, DispatchState state) {
    return state == DispatchState.SENT && dispatch.channel() != Channel.EMAIL;
  }

  /** An unknown one that is found left when it was attempted, not when it was found. */
  private static Instant leftAt(Dispatch before, Instant now) {
    return Optional.ofNullable(before.sendingAt())
        .filter(at -> before.state() == DispatchState.UNKNOWN)
        .orElse(now);
  }

  private Dispatch unknown(Tx tx, Dispatch sending, String reason, Instant now) {
    return moves.move(
        tx,
        sending,
        DispatchBuilder.builder(sending)
            .state(DispatchState.UNKNOWN)
            .errorCode(SendTrouble.UNCLEAR.code())
            .errorMessage(reason)
            .checkAt(now)
            .checks(0)
            .build(),
        now);
  }

  private Dispatch again(
      Tx tx, Dispatch sending, Duration atLeast, String code, String message, Instant now) {
    Duration wait =
        Retrying.TEXT.atLeast(atLeast).after(sending.attempts(), now, random).orElse(atLeast);
    return moves.move(
        tx,
        sending,
        DispatchBuilder.builder(sending)
            .state(DispatchState.QUEUED)
            .dueAt(now.plus(wait))
            .errorCode(code)
            .errorMessage(message)
            .build(),
        now);
  }

  private Dispatch fail(Tx tx, Dispatch before, String code, String message, Instant now) {
    return moves.move(
        tx,
        before,
        DispatchBuilder.builder(before)
            .state(DispatchState.FAILED)
            .errorCode(code)
            .errorMessage(message)
            .checkAt(null)
            .finalAt(now)
            .build(),
        now);
  }

  private void follow(Tx tx, Dispatch failed, CarrierAction action, Instant now) {
    switch (action) {
      case OPTED_OUT ->
          leads
              .find(tx, leads.survivor(tx, failed.leadId()))
              .ifPresent(lead -> optOuts.byCarrier(tx, lead, failed.to(), failed.errorCode(), now));
      case MARK_NUMBER -> leads.takesNoTexts(tx, failed.to(), now);
      case TRY_LATER, TRY_NEXT_DAY ->
          laterTries.follow(tx, failed, Retrying.undelivered(action), now);
      case HOLD_WORDS -> filtered.hold(tx, failed, now);
      case FAIL, STOP_ACCOUNT, STOP_SENDER -> {}
    }
  }
}
