package app.ringback.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.lead.Stage;
import app.ringback.outbox.Dispatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a next step, so that it can be taken back.
 *
 * @param step the step as it now is: set, closed or moved
 * @param before the step that was open before and is closed now; null for one newly set
 * @param stage the stage the lead stood at before, when that changed
 * @param entries what was written on the timeline
 * @param message what was queued for the lead about it
 */
public record StepChange(
    NextStep step,
    @Nullable NextStep before,
    @Nullable Stage stage,
    List<ActivityId> entries,
    @Nullable Dispatch message) {

  public StepChange {
    entries = List.copyOf(entries);
  }
}
