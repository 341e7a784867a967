package app.ringback.ui.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.core.NextStepId;
import app.ringback.lead.Lead;
import app.ringback.nextstep.Clash;
import app.ringback.nextstep.NewNextStep;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.Outcome;
import app.ringback.nextstep.StepChange;
import app.ringback.nextstep.WhenReader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Next steps behind the window. All but {@link #whenReader} waits for the disk. */
public interface StepDesk {

  /** Reads times in plain English; never waits. */
  WhenReader whenReader();

  StepState read(Lead lead);

  /**
   * What speaks against a time.
   *
   * @param except the step that is being moved
   */
  Clash clash(Instant from, Instant to, @Nullable NextStepId except);

  StepChange set(NewNextStep step);

  StepChange close(NextStepId step, Outcome outcome);

  StepChange reschedule(NextStepId step, Instant dueAt);

  void undo(StepChange change);

  /** Puts down, or takes back, that on purpose nothing follows from a touch. */
  void none(ActivityId touch, LeadId lead, boolean none);

  /** What a text to the lead says about the appointment. */
  String confirmation(NextStep appointment);
}
