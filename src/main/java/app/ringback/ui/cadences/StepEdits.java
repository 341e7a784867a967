package app.ringback.ui.cadences;

import app.ringback.cadence.Step;
import app.ringback.cadence.StepBuilder;
import app.ringback.core.Channel;
import java.util.ArrayList;
import java.util.List;

/** Steps, and what they are after an edit; the list itself stays. */
record StepEdits(List<Step> steps) {

  List<Step> with(int place, Step step) {
    List<Step> after = new ArrayList<>(steps);
    after.set(place, step);
    return after;
  }

  List<Step> added() {
    List<Step> after = new ArrayList<>(steps);
    after.add(Step.on(steps.isEmpty() ? 1 : steps.getLast().day() + 2, Channel.CALL, ""));
    return after;
  }

  List<Step> without(int place) {
    List<Step> after = new ArrayList<>(steps);
    after.remove(place);
    return after;
  }

  /** The days stay where they are and the steps change places. */
  List<Step> moved(int from, int to) {
    List<Step> after = new ArrayList<>(steps);
    after.add(to, after.remove(from));
    for (int i = 0; i < after.size(); i++) {
      after.set(i, StepBuilder.builder(after.get(i)).day(steps.get(i).day()).build());
    }
    return after;
  }
}
