package app.ringback.nextstep;

import app.ringback.core.ProblemException;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadStore;
import app.ringback.lead.Stage;
import app.ringback.outbox.Dispatch;
import app.ringback.store.Tx;
import app.ringback.timeline.Stages;
import java.time.Instant;

/** Takes back what was done about a next step. */
final class StepUndo {

  private final NextSteps steps;
  private final NextStepStore store;
  private final LeadStore leads;
  private final Stages stages;
  private final Invitations invitations;
  private final StepEntries entries;

  StepUndo(
      NextSteps steps,
      NextStepStore store,
      LeadStore leads,
      Stages stages,
      Invitations invitations,
      StepEntries entries) {
    this.steps = steps;
    this.store = store;
    this.leads = leads;
    this.stages = stages;
    this.invitations = invitations;
    this.entries = entries;
  }

  void undo(Tx tx, StepChange change, Instant now) {
    NextStep step = change.step();
    NextStep before = change.before();
    if (store.find(tx, step.id()).filter(step::equals).isEmpty()) {
      throw new ProblemException(
          "This next step was changed meanwhile.", "It stays as it now is.", "");
    }
    Dispatch message = change.message();
    if (message != null && message.state().isWaiting() && !invitations.takeBack(tx, message)) {
      undoTold(tx, change, now);
      return;
    }
    if (before == null || !before.id().equals(step.id())) {
      store.remove(tx, step);
    }
    if (before != null) {
      store.update(tx, before, now);
    }
    Stage stage = change.stage();
    if (stage != null) {
      // Its entry goes, too: a booking that was a slip must not count as one.
      leads
          .find(tx, step.leadId())
          .filter(lead -> lead.stage() == Stage.BOOKED)
          .ifPresent(lead -> leads.update(tx, LeadBuilder.builder(lead).stage(stage).build(), now));
    }
    entries.takeBack(tx, change);
  }

  /** The lead knows already: what is taken back becomes a change of its own. */
  private void undoTold(Tx tx, StepChange change, Instant now) {
    NextStep step = change.step();
    NextStep before = change.before();
    if (before == null) {
      var _ = steps.end(tx, step, Outcome.CANCELED, now);
      Stage stage = change.stage();
      if (stage != null) {
        stages.change(tx, step.leadId(), stage, now);
      }
    } else if (!before.id().equals(step.id())) {
      var _ = steps.reschedule(tx, step.id(), before.dueAt(), now);
    } else {
      NextStep again =
          NextStepBuilder.builder(before).icalSequence(step.icalSequence() + 1).build();
      store.update(tx, again, now);
      var _ = entries.write(tx, again, now, now);
      var _ = steps.request(tx, again, now);
    }
  }
}
