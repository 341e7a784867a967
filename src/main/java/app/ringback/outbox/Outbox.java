package app.ringback.outbox;

import app.ringback.compliance.Decision;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes what is to be sent, and gives it back while it waits. Nothing here calls a carrier. */
public final class Outbox {

  private static final String ASKED_TO_WAIT = "the carrier asks to wait";

  private final OutboxBook book;
  private final DispatchMoves moves;
  private final DispatchIntake intake;
  private final TextComposer texts;
  private final EmailComposer emails;
  private final Supplier<Letterhead> letterhead;

  /** An outbox of a rep who is not known: it takes texts and refuses e-mail. */
  public Outbox(OutboxBook book) {
    this(book, () -> Letterhead.NONE);
  }

  /**
   * @param letterhead what stands below every e-mail, as the settings have it now
   */
  public Outbox(OutboxBook book, Supplier<Letterhead> letterhead) {
    this.book = book;
    this.moves = book.moves();
    this.intake = new DispatchIntake(book);
    this.texts = new TextComposer(book.timelines(), book.ids());
    this.emails = new EmailComposer(new MailThreads(book.timelines(), book.media()), book.ids());
    this.letterhead = letterhead;
  }

  /** What stands below every e-mail now. */
  public Letterhead letterhead() {
    return letterhead.get();
  }

  /** Calls, which are queued and followed like everything else. */
  public CallDispatches calls() {
    return new CallDispatches(book);
  }

  /** What can be done about items that do not go on by themselves. */
  public Remedies remedies() {
    return new Remedies(book, this);
  }

  /** Decides anew about what rules hold. */
  public HeldDispatches held() {
    return new HeldDispatches(book);
  }

  /** Takes items back, many at once. */
  public Recalls recalls() {
    return new Recalls(book, this);
  }

  /**
   * Commits a text: queued, held by a rule, or refused by one. When this returns, the item and its
   * entry on the timeline are on disk.
   *
   * @throws ProblemException when the text is empty, too long or not finished, or the lead is gone
   */
  public Dispatch queueText(TextRequest request) {
    return book.transactions().write(tx -> queueText(tx, request));
  }

  /** {@link #queueText(TextRequest)} inside a caller's transaction. */
  public Dispatch queueText(Tx tx, TextRequest request) {
    return queueText(tx, request, null);
  }

  private Dispatch queueText(Tx tx, TextRequest request, @Nullable DispatchId previous) {
    Instant now = book.clock().instant();
    Lead lead = book.lead(tx, request.lead());
    Dispatch composed =
        DispatchBuilder.builder(texts.compose(tx, lead, request, now))
            .previousId(previous)
            .dueAt(due(now, request.undo(), request.sendAt()))
            .build();
    return intake.store(tx, intake.decide(tx, composed, lead, now), lead, now);
  }

  /**
   * Commits an e-mail: queued, held by a rule, or refused by one, such as when the settings name no
   * postal address. When this returns, the item and its entry on the timeline are on disk.
   *
   * @throws ProblemException when it has no words or no subject, is too long or not finished, or
   *     the lead is gone
   */
  public Dispatch queueEmail(EmailRequest request) {
    return book.transactions().write(tx -> queueEmail(tx, request));
  }

  /** {@link #queueEmail(EmailRequest)} inside a caller's transaction. */
  public Dispatch queueEmail(Tx tx, EmailRequest request) {
    return queueEmail(tx, request, null);
  }

  private Dispatch queueEmail(Tx tx, EmailRequest request, @Nullable DispatchId previous) {
    Instant now = book.clock().instant();
    Lead lead = book.lead(tx, request.lead());
    Letterhead head = letterhead.get();
    Dispatch composed =
        DispatchBuilder.builder(emails.compose(tx, lead, request, head, now))
            .previousId(previous)
            .dueAt(due(now, request.undo(), request.sendAt()))
            .build();
    Dispatch decided =
        intake.decide(
            tx, composed, lead, now, byGuard -> head.mayMail() ? byGuard : unnamed(byGuard, now));
    return intake.store(tx, decided, lead, request.attachments(), now);
  }

  private static Dispatch unnamed(Dispatch email, Instant now) {
    return Guarded.atEnqueue(email, new Decision.Never(Letterhead.NO_POSTAL_ADDRESS), now);
  }

  /** Queues the same words again, as a new item linked to the one that did not arrive. */
  Dispatch queueAgain(Tx tx, Dispatch failed) {
    return switch (failed.channel()) {
      case TEXT -> queueText(tx, Retries.of(failed), failed.id());
      case EMAIL -> queueEmail(tx, Retries.ofEmail(failed), failed.id());
      case CALL -> calls().queue(tx, Retries.ofCall(failed), failed.id());
    };
  }

  private static Instant due(Instant now, Duration undo, @Nullable Instant sendAt) {
    Instant due = now.plus(undo);
    return sendAt != null && sendAt.isAfter(due) ? sendAt : due;
  }

  /** The text as it would leave: a first one to a lead carries how to opt out. */
  public String bodyToSend(LeadId lead, String body) {
    return book.transactions()
        .read(tx -> texts.bodyToSend(tx, book.leads().survivor(tx, lead), body));
  }

  public Optional<Dispatch> find(DispatchId id) {
    return book.transactions().read(tx -> book.dispatches().find(tx, id));
  }

  /** All items of a lead, oldest first. */
  public List<Dispatch> ofLead(LeadId lead) {
    return book.transactions().read(tx -> book.dispatches().ofLead(tx, lead));
  }

  /**
   * Takes an item back while it waits.
   *
   * @return the item as it now is; when it had begun to leave, that is not canceled
   */
  public Dispatch cancel(DispatchId id) {
    return book.transactions().write(tx -> cancel(tx, id));
  }

  /** {@link #cancel(DispatchId)} inside a caller's transaction. */
  public Dispatch cancel(Tx tx, DispatchId id) {
    return cancel(tx, id, "");
  }

  /**
   * {@link #cancel(DispatchId)} inside a caller's transaction.
   *
   * @param rule why, in words for the rep; empty when they took it back themselves
   */
  public Dispatch cancel(Tx tx, DispatchId id, String rule) {
    Dispatch before = book.item(tx, id);
    if (!before.state().isWaiting()) {
      return before;
    }
    Instant now = book.clock().instant();
    Dispatch after =
        DispatchBuilder.builder(before)
            .state(DispatchState.CANCELED)
            .rule(rule.isEmpty() ? before.rule() : rule)
            .finalAt(now)
            .build();
    return moves.move(tx, before, after, now);
  }

  /**
   * Lets an item go now that waits for its time, for the network, or because a rule held it that
   * does so no more. One that waits for the user's word stays.
   *
   * @return what the guard says; the item goes only when that is {@link Decision.Allow}
   */
  public Decision sendNow(DispatchId id) {
    return book.transactions()
        .write(tx -> {
          Dispatch before = book.item(tx, id);
          Instant now = book.clock().instant();
          if (!before.state().isWaiting() || before.waitsForConfirmation()) {
            return new Decision.Allow();
          }
          PlannedTouch touch =
              new PlannedTouch(
                  book.lead(tx, before.leadId()),
                  before.channel(),
                  before.to(),
                  before.automatic());
          Decision decision = orPause(tx, before, book.guard().ask(tx, touch, now), now);
          if (decision instanceof Decision.Allow) {
            DispatchBuilder after = DispatchBuilder.builder(before).state(DispatchState.QUEUED);
            moves.move(tx, before, after.rule("").dueAt(now).build(), now);
          }
          return decision;
        });
  }

  /** A wait that the carrier asked for holds every text; one for the network ends by trying. */
  private Decision orPause(Tx tx, Dispatch item, Decision decision, Instant now) {
    if (item.channel() != Channel.TEXT || !(decision instanceof Decision.Allow)) {
      return decision;
    }
    Optional<Instant> throttled = TextQueueQueries.throttledUntil(tx, now);
    if (throttled.isPresent()) {
      return new Decision.Until(throttled.get(), ASKED_TO_WAIT);
    }
    for (Dispatch waiting : TextQueueQueries.offline(tx, now)) {
      if (!waiting.id().equals(item.id())) {
        moves.move(tx, waiting, DispatchBuilder.builder(waiting).dueAt(now).build(), now);
      }
    }
    return decision;
  }
}
