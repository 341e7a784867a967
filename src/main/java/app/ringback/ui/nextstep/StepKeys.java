package app.ringback.ui.nextstep;

import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.Outcome;
import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import java.util.function.BooleanSupplier;

/** The keys of next steps; those that end or move one are about the earliest that is open. */
public record StepKeys(StepModel model, Runnable open) {

  /** Adds them to the window's keys and palette. */
  public void register(Keys keys) {
    add(keys, "set", Icon.NEXT_STEP, Key.letter('s'), () -> known(), open);
    add(
        keys,
        "done",
        Icon.DONE,
        Key.letter('d'),
        this::any,
        () -> model.first().ifPresent(model::happened));
    add(
        keys,
        "no_show",
        Icon.PROBLEM,
        Key.letter('w'),
        this::appointment,
        () -> model.first().ifPresent(step -> model.end(step, Outcome.NO_SHOW)));
    add(
        keys,
        "move",
        Icon.CLOCK,
        Key.letter('r'),
        this::any,
        () -> model.first().ifPresent(model::move));
    add(
        keys,
        "cancel",
        Icon.CLOSE,
        Key.NONE,
        this::any,
        () -> model.first().ifPresent(step -> model.end(step, Outcome.CANCELED)));
    add(keys, "none", Icon.CLOSE, Key.letter('q'), model::isAsked, model::none);
  }

  private boolean known() {
    return model.stateProperty().get() != null;
  }

  private boolean any() {
    return model.first().isPresent();
  }

  private boolean appointment() {
    return model.first().filter(NextStep::isAppointment).isPresent();
  }

  private void add(Keys keys, String name, Icon icon, Key key, BooleanSupplier when, Runnable run) {
    keys.register(
        new Action(
            "step." + name,
            model.texts().get("action.step." + name),
            ActionGroup.LEAD,
            icon,
            key,
            when,
            run));
  }
}
