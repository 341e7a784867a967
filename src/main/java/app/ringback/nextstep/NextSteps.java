package app.ringback.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.NextStepId;
import app.ringback.core.ProblemException;
import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.lead.Stage;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.Stages;
import app.ringback.timeline.TimelineStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The agreed next actions: set, brought to an end, moved and taken back. Whatever belongs together
 * (the step, the lead's stage, the timeline, what tells the lead) happens in the transaction given.
 */
public final class NextSteps {

  /** Longer appointments are none. */
  static final int LONGEST_MINUTES = 24 * 60;

  /** As long as the columns. */
  private static final int LONGEST_NOTE = 2000;

  private static final int LONGEST_PLACE = 1000;

  private final NextStepStore store;
  private final LeadStore leads;
  private final TimelineStore timelines;
  private final Stages stages;
  private final Invitations invitations;
  private final StepEntries entries;
  private final StepUndo undo;
  private final IdSource ids;
  private final InstantSource clock;

  public NextSteps(
      NextStepStore store,
      LeadStore leads,
      TimelineStore timelines,
      Stages stages,
      Invitations invitations,
      IdSource ids,
      InstantSource clock) {
    this.store = store;
    this.leads = leads;
    this.timelines = timelines;
    this.stages = stages;
    this.invitations = invitations;
    this.ids = ids;
    this.clock = clock;
    entries = new StepEntries(timelines, ids);
    undo = new StepUndo(this, store, leads, stages, invitations, entries);
  }

  /** The open steps of the lead, the earliest first. */
  public List<NextStep> open(Tx tx, LeadId lead) {
    return store.open(tx, leads.survivor(tx, lead));
  }

  /**
   * Sets a next step. An appointment moves the lead's stage to booked; a lead that is won stays so.
   * The lead is invited when that is wished and there is an address to do so.
   *
   * @throws ProblemException when its time is past, or the lead is gone
   */
  public StepChange set(Tx tx, NewNextStep wanted) {
    Instant now = clock.instant();
    check(wanted, now);
    LeadId lead = leads.survivor(tx, wanted.lead());
    Lead stored = leads.find(tx, lead).orElseThrow(NextSteps::gone);
    Stage stage = stored.stage();
    Instant at = stamp(tx, wanted.setBy(), now);
    NextStepId id = ids.nextStep();
    boolean appointment = wanted.kind() == NextStepKind.APPOINTMENT;
    Duration remind = wanted.remind();
    NextStep wished =
        new NextStep(
            id,
            lead,
            wanted.kind(),
            at,
            wanted.setBy(),
            micros(wanted.dueAt()),
            plus(wanted.deadlineAt(), Duration.ZERO),
            Outcome.OPEN,
            null,
            Texts.cut(wanted.note().strip(), LONGEST_NOTE),
            remind == null ? null : micros(wanted.dueAt()).minus(remind),
            appointment ? wanted.minutes() : null,
            appointment ? Texts.cut(wanted.place().strip(), LONGEST_PLACE) : "",
            null,
            appointment ? id.text() + "@ringback" : "",
            0,
            "",
            null,
            null,
            Map.of());
    Optional<String> address =
        appointment && wanted.invite() ? invitations.address(stored) : Optional.empty();
    Told told =
        address
            .map(to -> NextStepBuilder.builder(wished).invited(to).build())
            .map(invited -> told(invited, invitations.request(tx, invited, stored, now)))
            .orElse(new Told(wished, null));
    NextStep step = told.step();
    store.insert(tx, step, now);
    List<ActivityId> written = new ArrayList<>();
    written.add(entries.write(tx, step, at, now).id());
    boolean books = appointment && stage != Stage.WON && stage != Stage.BOOKED;
    if (books) {
      stages.change(tx, lead, Stage.BOOKED, at);
      written.add(stageEntry(tx, lead));
    }
    return new StepChange(step, null, books ? stage : null, written, told.message());
  }

  /** A step, and what was queued to tell of it. */
  private record Told(NextStep step, @Nullable Dispatch message) {}

  /** Nobody is invited by a message that a rule refuses. */
  private static Told told(NextStep invited, Dispatch message) {
    return message.state() == DispatchState.REFUSED
        ? new Told(NextStepBuilder.builder(invited).invited("").build(), message)
        : new Told(invited, message);
  }

  private ActivityId stageEntry(Tx tx, LeadId lead) {
    return timelines.of(tx, lead).stream()
        .filter(entry -> entry.kind() == ActivityKind.STAGE)
        .map(Activity::id)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /**
   * Brings an open step to its end.
   *
   * @param outcome one that {@linkplain Outcome#ends ends} a step of its kind
   * @throws ProblemException when it has ended already or is gone
   */
  public StepChange close(Tx tx, NextStepId id, Outcome outcome, Instant at) {
    NextStep before = openStep(tx, id);
    if (!outcome.ends(before.kind())) {
      throw new ProblemException(
          "A next step of this kind cannot end like that.", "Nothing was changed.", "");
    }
    return end(tx, before, outcome, at);
  }

  StepChange end(Tx tx, NextStep before, Outcome outcome, Instant at) {
    boolean tells = outcome == Outcome.CANCELED && !before.invited().isEmpty();
    NextStep after =
        NextStepBuilder.builder(before)
            .outcome(outcome)
            .outcomeAt(at)
            .icalSequence(before.icalSequence() + (tells ? 1 : 0))
            .build();
    store.update(tx, after, at);
    ActivityId entry = entries.write(tx, after, at, at).id();
    Dispatch message =
        tells
            ? leads
                .find(tx, before.leadId())
                .map(lead -> invitations.cancel(tx, after, lead, at))
                .orElse(null)
            : null;
    return new StepChange(after, before, null, List.of(entry), message);
  }

  /**
   * Moves an open step: it ends as rescheduled, and another takes its place. A reminder and a
   * deadline move along.
   *
   * @return the change whose step is the new one
   * @throws ProblemException when it has ended already, is gone, or the new time is past
   */
  public StepChange reschedule(Tx tx, NextStepId id, Instant dueAt, Instant at) {
    NextStep before = openStep(tx, id);
    check(NewNextStep.of(before.leadId(), before.kind(), dueAt), at);
    Instant due = micros(dueAt);
    Duration by = Duration.between(before.dueAt(), due);
    StepChange ended = end(tx, before, Outcome.RESCHEDULED, at);
    NextStep moved =
        NextStepBuilder.builder(before)
            .id(ids.nextStep())
            .setAt(at)
            .setBy(null)
            .dueAt(due)
            .deadlineAt(plus(before.deadlineAt(), by))
            .remindAt(plus(before.remindAt(), by))
            .previous(before.id())
            .icalSequence(before.icalSequence() + 1)
            .rsvp(null)
            .rsvpAt(null)
            .build();
    store.insert(tx, moved, at);
    List<ActivityId> written = new ArrayList<>(ended.entries());
    written.add(entries.write(tx, moved, at, at).id());
    return new StepChange(moved, before, null, written, request(tx, moved, at));
  }

  /** Tells whoever was invited of the present time. */
  @Nullable Dispatch request(Tx tx, NextStep step, Instant now) {
    return step.invited().isEmpty()
        ? null
        : leads
            .find(tx, step.leadId())
            .map(lead -> invitations.request(tx, step, lead, now))
            .orElse(null);
  }

  /**
   * Takes back what was done just now. Where the lead was told of it already, the lead is told
   * anew: a step that was set is canceled, one that was moved moves back.
   *
   * @throws ProblemException when the step was changed meanwhile
   */
  public void undo(Tx tx, StepChange change) {
    undo.undo(tx, change, clock.instant());
  }

  private static void check(NewNextStep wanted, Instant now) {
    if (!wanted.dueAt().isAfter(now)) {
      throw problem("This time is past.", "Choose one ahead.");
    }
    Instant deadline = wanted.deadlineAt();
    if (deadline != null && deadline.isBefore(wanted.dueAt())) {
      throw problem("The deadline is before the time itself.", "Choose a later one.");
    }
    Integer minutes = wanted.minutes();
    if (minutes != null && (minutes < 1 || minutes > LONGEST_MINUTES)) {
      throw problem("An appointment takes a minute to a day.", "Choose another length.");
    }
  }

  private NextStep openStep(Tx tx, NextStepId id) {
    return store
        .find(tx, id)
        .filter(NextStep::isOpen)
        .orElseThrow(() ->
            new ProblemException(
                "This next step has ended or moved already.", "Nothing was changed.", ""));
  }

  /** What is agreed while a call is closed counts from the end of the call (metrics). */
  private Instant stamp(Tx tx, @Nullable ActivityId touch, Instant now) {
    return Optional.ofNullable(touch)
        .flatMap(id -> timelines.find(tx, id))
        .filter(entry -> entry.kind() == ActivityKind.CALL)
        .flatMap(NextSteps::end)
        .filter(end -> !end.isAfter(now))
        .orElse(now);
  }

  private static Optional<Instant> end(Activity call) {
    return Optional.ofNullable(call.seconds())
        .map(seconds -> call.at().plus(Math.round(seconds * 1e6), ChronoUnit.MICROS));
  }

  private static @Nullable Instant plus(@Nullable Instant instant, Duration by) {
    return instant == null ? null : micros(instant).plus(by);
  }

  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static ProblemException gone() {
    return problem("This lead is no longer here.", "");
  }

  private static ProblemException problem(String happened, String mend) {
    return new ProblemException(happened, "Nothing was changed.", mend);
  }
}
