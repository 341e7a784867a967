package app.ringback.ui.settings;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.outbox.call.CallHosting.NumberAnswer;
import app.ringback.outbox.call.HostStep;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * What answers calls in the user's own account: nothing is put there, changed or removed before the
 * user has agreed to just that. FX thread only.
 */
public final class CallSetupModel {

  private final CallSetup setup;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final ReadOnlyObjectWrapper<CallSetup.@Nullable Standing> standing =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Doing> doing =
      new ReadOnlyObjectWrapper<>(new Doing.Nothing());

  /** What is going on. */
  public sealed interface Doing {
    record Nothing() implements Doing {}

    /** The user is asked whether files may be put into the account. */
    record AskDeploy() implements Doing {}

    /**
     * The user is asked whether the files may answer calls to the number.
     *
     * @param now what answers them now; may be empty
     */
    record AskAnswer(String now) implements Doing {}

    /** The user is asked whether everything is to be removed. */
    record AskRemove() implements Doing {}

    /**
     * It is being done.
     *
     * @param step how far putting files there is; null for anything else
     */
    record Working(@Nullable HostStep step) implements Doing {}

    record Failed(Problem problem) implements Doing {}
  }

  public CallSetupModel(CallSetup setup, Tasks tasks, Notices notices, UiTexts texts) {
    this.setup = setup;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
  }

  /** How it stands; null until it was read. */
  public ReadOnlyObjectProperty<CallSetup.@Nullable Standing> standingProperty() {
    return standing.getReadOnlyProperty();
  }

  public ReadOnlyObjectProperty<Doing> doingProperty() {
    return doing.getReadOnlyProperty();
  }

  public void load() {
    tasks.run(setup::look, standing::set, notices::problem);
  }

  private boolean isWorking() {
    return doing.get() instanceof Doing.Working;
  }

  public void askDeploy() {
    ask(new Doing.AskDeploy());
  }

  public void askRemove() {
    ask(new Doing.AskRemove());
  }

  private void ask(Doing question) {
    if (!isWorking()) {
      doing.set(question);
    }
  }

  /** Looks what answers calls now, and asks with that. */
  public void askAnswer() {
    if (isWorking()) {
      return;
    }
    doing.set(new Doing.Working(null));
    tasks.run(
        () ->
            switch (setup.number()) {
              case NumberAnswer.Known known -> known.voiceUrl();
              case NumberAnswer.NotOurs _ ->
                  throw new ProblemException(
                      "The number in the settings is not one of your Twilio account.",
                      "Nothing was changed.",
                      "Check the number above.");
              case NumberAnswer.Unavailable(var problem) -> throw new ProblemException(problem);
            },
        now -> doing.set(new Doing.AskAnswer(now)),
        this::failed);
  }

  /** The user does not want it, or has read the problem. */
  public void refuse() {
    if (!isWorking()) {
      doing.set(new Doing.Nothing());
    }
  }

  /** The user agrees to what was asked. */
  public void agree() {
    switch (doing.get()) {
      case Doing.AskDeploy _ -> deploy();
      case Doing.AskAnswer(String now) -> work("settings.host.answering", () -> answer(now));
      case Doing.AskRemove _ -> work("settings.host.removed", () -> remove());
      case Doing.Nothing _, Doing.Working _, Doing.Failed _ -> {}
    }
  }

  /** Puts newer files in the place of those the user agreed to before. */
  public void update() {
    if (!isWorking()) {
      deploy();
    }
  }

  public void putBack() {
    if (!isWorking()) {
      work(
          "settings.host.put_back.done",
          () -> {
            setup.putBack();
            return true;
          });
    }
  }

  private void deploy() {
    work(
        "settings.host.done",
        () -> {
          setup.deploy(step -> tasks.onFxThread(() -> step(step)));
          return true;
        });
  }

  private void step(HostStep step) {
    if (isWorking()) {
      doing.set(new Doing.Working(step));
    }
  }

  private boolean answer(String now) {
    setup.answerCalls(now);
    return true;
  }

  private boolean remove() {
    setup.remove();
    return true;
  }

  private void work(String done, Callable<Boolean> work) {
    doing.set(new Doing.Working(null));
    tasks.run(
        work,
        ignored -> {
          doing.set(new Doing.Nothing());
          notices.tell(texts.get(done));
          load();
        },
        this::failed);
  }

  private void failed(Problem problem) {
    doing.set(new Doing.Failed(problem));
    load();
  }
}
