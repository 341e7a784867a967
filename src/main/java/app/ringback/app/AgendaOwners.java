package app.ringback.app;

import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.ItemOwners;
import app.ringback.agenda.PlanAgainStore;
import app.ringback.agenda.Undo;
import app.ringback.core.ActivityId;
import app.ringback.core.NextStepId;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.NextStepStore;
import app.ringback.nextstep.NextSteps;
import app.ringback.nextstep.Outcome;
import app.ringback.nextstep.StepChange;
import app.ringback.store.Tx;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The features behind the agenda's items, as their own screens use them. */
final class AgendaOwners implements ItemOwners {

  private final Desk desk;
  private final NextStepStore stepStore;
  private final PlanAgainStore again;

  AgendaOwners(Desk desk) {
    this.desk = desk;
    stepStore = new NextStepStore(desk.device());
    again = new PlanAgainStore(desk.device());
  }

  private NextSteps steps() {
    return desk.followUp().steps().steps();
  }

  @Override
  public Undo touchDone(Tx tx, UUID touch, @Nullable ActivityId entry) {
    desk.followUp().cadences().enrollments().done(tx, touch, entry);
    return undone -> again.touch(undone, touch, desk.clock().instant());
  }

  @Override
  public Undo touchSkipped(Tx tx, UUID touch) {
    desk.followUp().cadences().enrollments().skip(tx, touch);
    return undone -> again.touch(undone, touch, desk.clock().instant());
  }

  @Override
  public Undo stepEnded(Tx tx, UUID step, boolean done) {
    NextStepId id = new NextStepId(step);
    boolean appointment = stepStore.find(tx, id).filter(NextStep::isAppointment).isPresent();
    Outcome outcome = done ? (appointment ? Outcome.KEPT : Outcome.DONE) : Outcome.CANCELED;
    StepChange change = steps().close(tx, id, outcome, desk.clock().instant());
    return undone -> steps().undo(undone, change);
  }

  @Override
  public Undo askedAgain(Tx tx, AgendaItem reminder) {
    desk.followUp().cadences().reengagements().done(tx, reminder.lead());
    return undone ->
        again.reminder(undone, reminder.subject(), reminder.dueAt(), desk.clock().instant());
  }
}
