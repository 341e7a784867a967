package app.ringback.outbox;

import app.ringback.compliance.Advice;
import app.ringback.compliance.Decision;
import app.ringback.compliance.Guard;
import app.ringback.compliance.GuardRecords;
import app.ringback.compliance.PlannedTouch;
import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.TimelineStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is to be sent and lets the user take it back, try it again or settle it. Nothing here
 * calls a carrier.
 */
public final class Outbox {

  private final Transactions transactions;
  private final DispatchStore dispatches;
  private final LeadStore leads;
  private final TimelineStore timelines;
  private final Guard guard;
  private final GuardRecords records;
  private final IdSource ids;
  private final InstantSource clock;
  private final DispatchMoves moves;
  private final EmailComposer emails;
  private final Supplier<Letterhead> letterhead;

  /** An outbox of a rep who is not known: it takes texts and refuses e-mail. */
  public Outbox(
      Transactions transactions,
      DispatchStore dispatches,
      LeadStore leads,
      TimelineStore timelines,
      Guard guard,
      GuardRecords records,
      IdSource ids,
      InstantSource clock) {
    this(
        transactions,
        dispatches,
        leads,
        timelines,
        guard,
        records,
        ids,
        clock,
        () -> Letterhead.NONE);
  }

  /**
   * @param letterhead what stands below every e-mail, as the settings have it now
   */
  public Outbox(
      Transactions transactions,
      DispatchStore dispatches,
      LeadStore leads,
      TimelineStore timelines,
      Guard guard,
      GuardRecords records,
      IdSource ids,
      InstantSource clock,
      Supplier<Letterhead> letterhead) {
    this.transactions = transactions;
    this.dispatches = dispatches;
    this.leads = leads;
    this.timelines = timelines;
    this.guard = guard;
    this.records = records;
    this.ids = ids;
    this.clock = clock;
    this.moves = new DispatchMoves(dispatches, timelines);
    this.emails = new EmailComposer(new MailThreads(timelines), ids);
    this.letterhead = letterhead;
  }

  /**
   * Commits a text: queued, held by a rule, or refused by one. When this returns, the item and its
   * entry on the timeline are on disk.
   *
   * @throws ProblemException when the text is empty or too long, or the lead is gone
   */
  public Dispatch queueText(TextRequest request) {
    return transactions.write(tx -> queueText(tx, request));
  }

  /** {@link #queueText(TextRequest)} inside a caller's transaction. */
  public Dispatch queueText(Tx tx, TextRequest request) {
    return queueText(tx, request, null);
  }

  private Dispatch queueText(Tx tx, TextRequest request, @Nullable DispatchId previous) {
    Instant now = clock.instant();
    Lead lead = lead(tx, request.lead());
    String body = checked(bodyToSend(tx, lead.id(), request.body()), request.body());
    Phone asked = request.to();
    String to =
        asked != null ? asked.e164() : Guard.textableNumber(lead).map(Phone::e164).orElse("");
    Approach approach = request.approach();
    Purpose purpose = request.purpose();
    Dispatch composed =
        DispatchBuilder.builder(Dispatch.of(ids.dispatch(), lead.id(), Channel.TEXT, to, now))
            .activityId(ids.activity())
            .body(body)
            .approach(approach == null ? "" : approach.code())
            .template(request.template())
            .purpose(purpose == null ? "" : purpose.code())
            .personalised(request.personalised())
            .automatic(request.automatic())
            .segments(Segments.of(body).count())
            .previousId(previous)
            .dueAt(due(now, request.undo(), request.sendAt()))
            .build();
    return enqueue(tx, composed, lead, now);
  }

  private static Instant due(Instant now, Duration undo, @Nullable Instant sendAt) {
    Instant due = now.plus(undo);
    return sendAt != null && sendAt.isAfter(due) ? sendAt : due;
  }

  /**
   * Commits an e-mail: queued, held by a rule, or refused by one, such as when the settings name no
   * postal address. When this returns, the item and its entry on the timeline are on disk.
   *
   * @throws ProblemException when it has no words or no subject, is too long, or the lead is gone
   */
  public Dispatch queueEmail(EmailRequest request) {
    return transactions.write(tx -> queueEmail(tx, request));
  }

  /** {@link #queueEmail(EmailRequest)} inside a caller's transaction. */
  public Dispatch queueEmail(Tx tx, EmailRequest request) {
    return queueEmail(tx, request, null);
  }

  private Dispatch queueEmail(Tx tx, EmailRequest request, @Nullable DispatchId previous) {
    Instant now = clock.instant();
    Lead lead = lead(tx, request.lead());
    Dispatch composed =
        DispatchBuilder.builder(emails.compose(tx, lead, request, letterhead.get(), now))
            .previousId(previous)
            .dueAt(due(now, request.undo(), request.sendAt()))
            .build();
    return enqueue(tx, composed, lead, now);
  }

  private Dispatch enqueue(Tx tx, Dispatch composed, Lead lead, Instant now) {
    PlannedTouch touch =
        new PlannedTouch(lead, composed.channel(), composed.to(), composed.automatic());
    Advice advice = guard.advise(tx, touch, composed.dueAt());
    Dispatch decided = Guarded.atEnqueue(composed, advice.decision(), now);
    if (composed.channel() == Channel.EMAIL
        && decided.state() != DispatchState.REFUSED
        && !letterhead.get().mayMail()) {
      Decision never = new Decision.Never(Letterhead.NO_POSTAL_ADDRESS);
      decided = Guarded.atEnqueue(composed, never, now);
    }
    if (decided.state() != DispatchState.REFUSED) {
      records.queued(tx, touch, advice, now);
    }
    dispatches.insert(tx, decided, now);
    timelines.append(tx, DispatchEntry.of(decided, lead, now), now);
    return decided;
  }

  /** The text as it would leave: a first one to a lead carries how to opt out. */
  public String bodyToSend(LeadId lead, String body) {
    return transactions.read(tx -> bodyToSend(tx, leads.survivor(tx, lead), body));
  }

  private String bodyToSend(Tx tx, LeadId lead, String body) {
    return timelines.mayHaveLeft(tx, lead, ActivityKind.TEXT) ? body : OptOutLine.addTo(body);
  }

  public Optional<Dispatch> find(DispatchId id) {
    return transactions.read(tx -> dispatches.find(tx, id));
  }

  /** All items of a lead, oldest first. */
  public List<Dispatch> ofLead(LeadId lead) {
    return transactions.read(tx -> dispatches.ofLead(tx, lead));
  }

  /**
   * Takes an item back while it waits.
   *
   * @return the item as it now is; when it had begun to leave, that is not canceled
   */
  public Dispatch cancel(DispatchId id) {
    return transactions.write(tx -> cancel(tx, id));
  }

  /** {@link #cancel(DispatchId)} inside a caller's transaction. */
  Dispatch cancel(Tx tx, DispatchId id) {
    Dispatch before = known(tx, id);
    if (!before.state().isWaiting()) {
      return before;
    }
    Instant now = clock.instant();
    Dispatch after =
        DispatchBuilder.builder(before).state(DispatchState.CANCELED).finalAt(now).build();
    return moves.move(tx, before, after, now);
  }

  /**
   * Lets an item go now that waits for its time, for the network, or because a rule held it that
   * does so no more. One that waits for the user's word stays.
   *
   * @return what the guard says; the item goes only when that is {@link Decision.Allow}
   */
  public Decision sendNow(DispatchId id) {
    return transactions.write(tx -> {
      Dispatch before = known(tx, id);
      Instant now = clock.instant();
      if (!before.state().isWaiting() || before.waitsForConfirmation()) {
        return new Decision.Allow();
      }
      PlannedTouch touch =
          new PlannedTouch(
              lead(tx, before.leadId()), before.channel(), before.to(), before.automatic());
      Decision decision = guard.ask(tx, touch, now);
      if (decision instanceof Decision.Allow) {
        DispatchBuilder after = DispatchBuilder.builder(before).state(DispatchState.QUEUED);
        moves.move(tx, before, after.rule("").dueAt(now).build(), now);
      }
      return decision;
    });
  }

  /**
   * Tries a failed, canceled or refused item again, as a new item linked to it.
   *
   * @throws ProblemException when it, or one that already tries it again, may still arrive
   */
  public Dispatch retry(DispatchId id) {
    return transactions.write(tx -> {
      Dispatch before = known(tx, id);
      if (!before.state().isFinal() || before.state() == DispatchState.DELIVERED) {
        throw new ProblemException(
            (before.channel() == Channel.EMAIL ? "This e-mail is " : "This text is ")
                + before.state().code()
                + ".",
            "Nothing was sent a second time.",
            "Only what failed, was canceled or refused can be tried again.");
      }
      if (DispatchChain.goesOn(before.id(), dispatches.ofLead(tx, before.leadId()))) {
        throw new ProblemException(
            "This text was already sent again.",
            "Nothing was sent a second time.",
            "Look at the newer one.");
      }
      return before.channel() == Channel.EMAIL
          ? queueEmail(tx, Retries.ofEmail(before), before.id())
          : queueText(tx, Retries.of(before), before.id());
    });
  }

  /** Confirms an item that an archive brought from another machine. */
  public Dispatch confirm(DispatchId id) {
    return transactions.write(tx -> {
      Dispatch before = known(tx, id);
      if (!before.waitsForConfirmation()) {
        return before;
      }
      Instant now = clock.instant();
      // What was on its way there may have left: the carrier is asked before anything else.
      boolean mayHaveLeft = before.sendingAt() != null;
      Dispatch after =
          DispatchBuilder.builder(before)
              .state(mayHaveLeft ? DispatchState.UNKNOWN : DispatchState.QUEUED)
              .rule("")
              .dueAt(now)
              .checkAt(mayHaveLeft ? now : null)
              .checks(0)
              .build();
      return moves.move(tx, before, after, now);
    });
  }

  /**
   * Settles an unknown item by the user's word.
   *
   * @param arrived whether it arrived; when not it counts as failed and can be tried again
   */
  public Dispatch settle(DispatchId id, boolean arrived) {
    return transactions.write(tx -> {
      Dispatch before = known(tx, id);
      if (before.state() != DispatchState.UNKNOWN) {
        return before;
      }
      Instant now = clock.instant();
      DispatchBuilder after = DispatchBuilder.builder(before).checkAt(null).finalAt(now);
      Dispatch settled =
          arrived
              ? after
                  .state(DispatchState.DELIVERED)
                  .errorCode("")
                  .errorMessage("")
                  .sentAt(before.sendingAt())
                  .build()
              : after
                  .state(DispatchState.FAILED)
                  .errorCode(SendTrouble.NOT_SENT.code())
                  .errorMessage("You said that it did not arrive.")
                  .build();
      return moves.move(tx, before, settled, now);
    });
  }

  private Lead lead(Tx tx, LeadId id) {
    return leads
        .find(tx, leads.survivor(tx, id))
        .orElseThrow(() ->
            new ProblemException(
                "This lead is no longer in the book.",
                "Nothing was sent.",
                "Look for the lead again."));
  }

  private Dispatch known(Tx tx, DispatchId id) {
    return dispatches
        .find(tx, id)
        .orElseThrow(() ->
            new ProblemException(
                "This message is no longer in the outbox.", "Nothing was changed.", ""));
  }

  private static String checked(String body, String written) {
    if (written.isBlank()) {
      throw new ProblemException("The text is empty.", "Nothing was sent.", "Write something.");
    }
    if (body.length() > Segments.LONGEST_TEXT) {
      throw new ProblemException(
          "The text has " + body.length() + " characters; at most 1,600 can be sent.",
          "Nothing was sent.",
          "Shorten it.");
    }
    return body;
  }
}
