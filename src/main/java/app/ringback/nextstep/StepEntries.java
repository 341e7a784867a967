package app.ringback.nextstep;

import app.ringback.core.IdSource;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.StepExtras;
import app.ringback.timeline.SystemEvent;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a timeline says about next steps. */
final class StepEntries {

  private final TimelineStore timelines;
  private final IdSource ids;

  StepEntries(TimelineStore timelines, IdSource ids) {
    this.timelines = timelines;
    this.ids = ids;
  }

  /** Puts down that the step was agreed on, or how it ended. */
  Activity write(Tx tx, NextStep step, Instant at, Instant now) {
    SystemEvent event = step.isOpen() ? SystemEvent.NEXT_STEP : SystemEvent.NEXT_STEP_END;
    Activity entry =
        ActivityBuilder.builder(Activity.of(ids.activity(), step.leadId(), ActivityKind.SYSTEM, at))
            .event(event.code())
            .body(step.note())
            .extra(StepExtras.of(step.kind().code(), step.dueAt(), step.outcome().code()))
            .build();
    timelines.append(tx, entry, now);
    return entry;
  }

  void takeBack(Tx tx, StepChange change) {
    if (!change.entries().isEmpty()) {
      timelines.remove(tx, change.entries());
      timelines.refresh(tx, Set.copyOf(List.of(change.step().leadId())));
    }
  }
}
