package app.ringback.outbox;

import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.intake.mail.SentMails;
import app.ringback.lead.LeadStore;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What mail that comes in tells of mail that left: found among sent mail, answered, or come back.
 * An item whose outcome was unknown is settled by any of these.
 */
public final class MailReturns implements SentMails {

  private final DispatchStore dispatches;
  private final DispatchMoves moves;
  private final LeadStore leads;

  public MailReturns(DispatchStore dispatches, TimelineStore timelines, LeadStore leads) {
    this.dispatches = dispatches;
    this.leads = leads;
    moves = new DispatchMoves(dispatches, timelines);
  }

  @Override
  public Optional<SentMail> byMessageIds(Tx tx, List<String> messageIds) {
    return messageIds.stream()
        .flatMap(id -> dispatches.byProviderId(tx, id).stream())
        .findFirst()
        .map(dispatch -> sent(tx, dispatch));
  }

  @Override
  public Optional<SentMail> byUnsubscribe(Tx tx, String text) {
    return MailIds.unsubscribed(text)
        .flatMap(id -> dispatches.find(tx, id))
        // One that never left has nothing to unsubscribe from: the text was made up.
        .filter(dispatch -> dispatch.sendingAt() != null)
        .map(dispatch -> sent(tx, dispatch));
  }

  private SentMail sent(Tx tx, Dispatch dispatch) {
    LeadId lead = leads.survivor(tx, dispatch.leadId());
    return new SentMail(
        dispatch.id(), lead, dispatch.to(), dispatch.state() == DispatchState.SENDING);
  }

  @Override
  public void left(Tx tx, DispatchId id, Instant now) {
    settle(tx, id, DispatchState.SENT, now);
  }

  @Override
  public void arrived(Tx tx, DispatchId id, Instant now) {
    settle(tx, id, DispatchState.DELIVERED, now);
  }

  /** Only what was unknown moves on: of everything else it was known before. */
  private void settle(Tx tx, DispatchId id, DispatchState state, Instant now) {
    dispatches
        .find(tx, id)
        .filter(dispatch -> dispatch.state() == DispatchState.UNKNOWN)
        .ifPresent(unknown ->
            moves.move(
                tx,
                unknown,
                DispatchBuilder.builder(unknown)
                    .state(state)
                    .errorCode("")
                    .errorMessage("")
                    .sentAt(Optional.ofNullable(unknown.sendingAt()).orElse(now))
                    .checkAt(null)
                    .checks(0)
                    .finalAt(state.isFinal() ? now : null)
                    .build(),
                now));
  }

  @Override
  public void cameBack(Tx tx, DispatchId id, String code, String message, Instant now) {
    dispatches
        .find(tx, id)
        .filter(dispatch -> dispatch.state().mayBecome(DispatchState.FAILED))
        .ifPresent(dispatch ->
            moves.move(
                tx,
                dispatch,
                DispatchBuilder.builder(dispatch)
                    .state(DispatchState.FAILED)
                    .errorCode(code.isEmpty() ? SendTrouble.CAME_BACK.code() : code)
                    .errorMessage(message)
                    .checkAt(null)
                    .finalAt(now)
                    .build(),
                now));
  }
}
