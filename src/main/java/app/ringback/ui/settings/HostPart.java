package app.ringback.ui.settings;

import app.ringback.core.Problem;
import app.ringback.outbox.call.CallHost;
import app.ringback.outbox.call.HostStep;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.settings.CallSetupModel.Doing;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What is in the user's account and answers calls: how it stands, and what can be done about it.
 */
final class HostPart {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private final CallSetupModel model;
  private final UiTexts texts;
  private final Label press = note("host-press");
  private final Label inbound = note("host-inbound");
  private final Button deploy;
  private final Button update;
  private final Button answer;
  private final Button putBack;
  private final Button remove;
  private final Label title = Nodes.label("", "backup-question");
  private final Label words = Nodes.label("", "setting-words");
  private final Button agree;
  private final VBox question;
  private final Label step = note("host-step");
  private final ProgressBar bar = new ProgressBar();
  private final VBox progress = new VBox(8, step, bar);
  private final Label problem = note("host-problem");
  private final VBox node;

  HostPart(CallSetupModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    deploy = button("deploy", model::askDeploy, "accent");
    update = button("update", model::update, "accent");
    answer = button("answer", model::askAnswer);
    putBack = button("put_back", model::putBack);
    remove = button("remove", model::askRemove);
    agree = Nodes.button("", model::agree, "accent");
    agree.setId("host-agree");
    Button refuse = Nodes.button(texts.get("settings.host.refuse"), model::refuse);
    refuse.setId("host-refuse");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.setId("host-question");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setId("host-words");
    question = new VBox(title, words, line(agree, refuse));
    question.getStyleClass().add("backup-asked");
    problem.setGraphic(Icon.PROBLEM.node());
    problem.pseudoClassStateChanged(WRONG, true);
    bar.setMaxWidth(420);
    bar.setPrefWidth(420);
    bar.setAccessibleText(texts.get("settings.host.progress"));
    node =
        new VBox(
            Nodes.label(texts.get("settings.host"), "setting-label"),
            press,
            inbound,
            line(deploy, update, answer, putBack, remove),
            question,
            progress,
            problem);
    node.getStyleClass().add("settings-fields");
    model.standingProperty().subscribe(standing -> show());
    model.doingProperty().subscribe(this::follow);
  }

  Node node() {
    return node;
  }

  private Button button(String name, Runnable run, String... styles) {
    Button button = Nodes.button(texts.get("settings.host." + name), run, styles);
    button.setId("host-" + name);
    return button;
  }

  private static Node line(Button... buttons) {
    FlowPane line = new FlowPane(buttons);
    line.setHgap(8);
    line.setVgap(8);
    return line;
  }

  private static Label note(String id) {
    Label label = Nodes.label("", "setting-note");
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.setId(id);
    return label;
  }

  private void show() {
    CallSetup.Standing standing = model.standingProperty().get();
    Doing doing = model.doingProperty().get();
    boolean idle = !(doing instanceof Doing.Working) && !asks(doing);
    CallHost host = standing == null ? null : standing.host();
    boolean here = standing != null && host != null;
    boolean answers = host != null && host.answersCalls();
    press.setText(standing == null ? "" : texts.get("settings.host.press." + press(standing)));
    press.pseudoClassStateChanged(GOOD, here && standing.current());
    press.pseudoClassStateChanged(WRONG, here && !standing.current());
    inbound.setText(texts.get(answers ? "settings.host.answers" : "settings.host.answers_not"));
    Nodes.show(inbound, here);
    Nodes.show(deploy, standing != null && standing.isReady() && !here);
    Nodes.show(update, here && standing.isReady() && !standing.current());
    Nodes.show(answer, here && !answers);
    Nodes.show(putBack, answers);
    Nodes.show(remove, here);
    for (Button each : new Button[] {deploy, update, answer, putBack, remove}) {
      each.setDisable(!idle);
    }
  }

  private static String press(CallSetup.Standing standing) {
    if (!standing.account()) {
      return "no_account";
    }
    if (standing.phone().isEmpty()) {
      return "no_phone";
    }
    return standing.host() == null ? "not" : standing.current() ? "done" : "old";
  }

  private void follow(Doing doing) {
    show();
    CallSetup.Standing standing = model.standingProperty().get();
    boolean asks = asks(doing);
    boolean asked = question.isVisible();
    Nodes.show(question, asks && standing != null);
    Nodes.show(progress, doing instanceof Doing.Working);
    Nodes.show(problem, doing instanceof Doing.Failed);
    if (doing instanceof Doing.Failed(Problem why)) {
      problem.setText(why.line());
      problem.requestFocus();
    } else if (doing instanceof Doing.Working(var at)) {
      progress(at);
    } else if (asks && standing != null) {
      ask(doing, standing);
    } else if (asked) {
      focus();
    }
  }

  private static boolean asks(Doing doing) {
    return doing instanceof Doing.AskDeploy
        || doing instanceof Doing.AskAnswer
        || doing instanceof Doing.AskRemove;
  }

  /** Whoever works by keyboard goes on where the question was. */
  private void focus() {
    Stream.of(deploy, update, answer, putBack, remove)
        .filter(Button::isVisible)
        .findFirst()
        .ifPresent(Button::requestFocus);
  }

  private void progress(@Nullable HostStep at) {
    step.setText(
        at == null
            ? texts.get("settings.host.working")
            : texts.get(
                "settings.host.step",
                at.number(),
                HostStep.COUNT,
                texts.get("settings.host.step." + at.name().toLowerCase(Locale.ROOT))));
    bar.setProgress(
        at == null ? ProgressBar.INDETERMINATE_PROGRESS : (at.number() - 0.5) / HostStep.COUNT);
  }

  private void ask(Doing doing, CallSetup.Standing standing) {
    switch (doing) {
      case Doing.AskDeploy _ -> {
        title.setText(texts.get("settings.host.deploy.title"));
        words.setText(
            texts.get("settings.host.deploy.words", standing.phone())
                + (standing.message() ? "\n" + texts.get("settings.host.deploy.message") : ""));
        agree.setText(texts.get("settings.host.deploy.agree"));
      }
      case Doing.AskAnswer(String now) -> {
        title.setText(texts.get("settings.host.answer.title", standing.number()));
        words.setText(
            texts.get(
                "settings.host.answer.words",
                standing.phone(),
                now.isEmpty() ? texts.get("settings.host.answer.nothing") : now));
        agree.setText(texts.get("settings.host.answer.agree"));
      }
      default -> {
        title.setText(texts.get("settings.host.remove.title"));
        words.setText(texts.get("settings.host.remove.words"));
        agree.setText(texts.get("settings.host.remove.agree"));
      }
    }
    question.setAccessibleText(title.getText() + " " + words.getText());
    agree.setAccessibleHelp(words.getText());
    agree.requestFocus();
  }
}
