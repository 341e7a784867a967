package app.ringback.ui.nextstep;

import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.Outcome;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The open next steps of the lead, below its head, each with what can be done about it. */
public final class StepStrip {

  private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");

  /** More would push the timeline away. */
  private static final int SHOWN = 2;

  /** Points. */
  private static final double ROOM_FOR_ONE_LINE = 460;

  private final StepModel model;
  private final UiTexts texts;
  private final Runnable open;
  private final VBox node = new VBox();
  private boolean all;
  private boolean shownNarrow;

  /**
   * @param open opens the form for a new step
   */
  public StepStrip(StepModel model, Runnable open) {
    this.model = model;
    this.open = open;
    texts = model.texts();
    node.getStyleClass().add("step-strip");
    node.setId("steps");
    model.stateProperty().subscribe(this::show);
    node.widthProperty()
        .subscribe(width -> {
          if (narrow() != shownNarrow) {
            show(model.stateProperty().get());
          }
        });
  }

  public Node node() {
    return node;
  }

  private void show(@Nullable StepState state) {
    if (state == null) {
      all = false;
    }
    shownNarrow = narrow();
    List<NextStep> steps = state == null ? List.of() : state.open();
    node.getChildren().clear();
    if (state != null) {
      int shown = all ? steps.size() : SHOWN;
      steps.stream().limit(shown).forEach(step -> node.getChildren().add(line(step, state)));
      if (steps.size() > shown) {
        Hyperlink more = new Hyperlink(texts.get("step.more", steps.size() - shown));
        more.setOnAction(event -> {
          all = true;
          show(state);
        });
        node.getChildren().add(more);
      }
      if (steps.isEmpty() && state.planned()) {
        node.getChildren().add(nothing());
      }
    }
    Nodes.show(node, !node.getChildren().isEmpty());
  }

  private Node nothing() {
    Label words = Nodes.label(texts.get("step.nothing"), "step-words");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button set = Nodes.button(texts.get("step.set"), open, "small", "flat");
    set.setId("step-set");
    set.setMinWidth(Region.USE_PREF_SIZE);
    return row(Icon.NEXT_STEP.node("step-icon"), words, set);
  }

  private Node line(NextStep step, StepState state) {
    boolean overdue = model.isOverdue(step);
    String what = model.words().step(step, state.theirs(), overdue);
    Label words = Nodes.label(what, "step-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Outcome happened = step.isAppointment() ? Outcome.KEPT : Outcome.DONE;
    Button done = Nodes.button(model.words().action(happened), () -> model.happened(step), "small");
    done.setId("step-done");
    done.setMinWidth(Region.USE_PREF_SIZE);
    done.setAccessibleText(model.words().action(happened) + ": " + what);
    HBox acts = new HBox(done);
    if (step.isAppointment()) {
      acts.getChildren()
          .add(act(Icon.PROBLEM, "no_show", what, () -> model.end(step, Outcome.NO_SHOW)));
    }
    acts.getChildren().add(act(Icon.CLOCK, "move", what, () -> model.move(step)));
    acts.getChildren()
        .add(act(Icon.CLOSE, "canceled", what, () -> model.end(step, Outcome.CANCELED)));
    acts.getStyleClass().add("step-acts");
    Node icon = StepWords.icon(step.kind()).node("step-icon");
    Region row = narrow() ? stacked(icon, words, acts) : row(icon, words, acts);
    row.pseudoClassStateChanged(OVERDUE, overdue);
    return row;
  }

  private boolean narrow() {
    return node.getWidth() < ROOM_FOR_ONE_LINE;
  }

  /** In little room the words would stand a syllable a line beside the buttons. */
  private static Region stacked(Node icon, Label words, HBox acts) {
    HBox first = new HBox(icon, words);
    first.getStyleClass().add("step-acts");
    acts.setAlignment(Pos.CENTER_RIGHT);
    VBox row = new VBox(first, acts);
    row.getStyleClass().add("step-row");
    return row;
  }

  private Button act(Icon icon, String name, String what, Runnable run) {
    Button button = Nodes.iconButton(icon, texts.get("step.do." + name), run);
    button.setId("step-" + name.replace('_', '-'));
    button.setAccessibleText(texts.get("step.do." + name) + ": " + what);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private static HBox row(Node... parts) {
    HBox row = new HBox(parts);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("step-row");
    return row;
  }
}
