package app.ringback.ui.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.NextStepKind;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with a lead.
 *
 * @param name the lead's, as the rep calls them
 * @param open the open steps, the earliest first
 * @param touch the touch after which the rep is to be asked; null for none
 * @param likely what will most likely be agreed on
 * @param theirs the lead's time zone; null when it is not known
 * @param invited the address an invitation would go to; empty for none
 * @param planned whether a next step is still to be wished for: the lead is neither won nor lost
 */
public record StepState(
    LeadId lead,
    String name,
    List<NextStep> open,
    @Nullable ActivityId touch,
    NextStepKind likely,
    @Nullable ZoneId theirs,
    String invited,
    boolean planned) {

  public StepState {
    open = List.copyOf(open);
  }
}
