package app.ringback.ui.nextstep;

import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.NextStepKind;
import app.ringback.nextstep.When;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Where a next step is written. It is small while the rep is only asked, and shows everything once
 * something is typed or it was opened by hand.
 */
public final class StepForm {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final StepModel model;
  private final StepFormModel form;
  private final UiTexts texts;
  private final Label title = Nodes.label("", "step-title");
  private final TextField when = new TextField();
  private final Label preview = Nodes.label("", "step-preview");
  private final Label clash = Nodes.label("", "compose-warning");
  private final FlowPane kinds = new FlowPane(4, 4);
  private final StepDetails details;
  private final Button none;
  private final Button save;
  private final VBox node;

  public StepForm(StepModel model) {
    this.model = model;
    form = model.form();
    texts = model.texts();
    details = new StepDetails(model);
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    title.setMaxWidth(Double.MAX_VALUE);
    title.setId("step-title");
    HBox.setHgrow(title, Priority.ALWAYS);
    Button close = Nodes.iconButton(Icon.CLOSE, texts.get("step.close"), this::leave);
    close.setId("step-close");
    HBox head = new HBox(title, close);
    head.setAlignment(Pos.CENTER_LEFT);
    when.setId("step-when");
    when.setPromptText(texts.get("step.when.prompt"));
    when.setAccessibleText(texts.get("step.when"));
    when.textProperty().bindBidirectional(form.draft().when());
    for (Label words : new Label[] {preview, clash}) {
      words.setWrapText(true);
      words.setMinHeight(Region.USE_PREF_SIZE);
      words.setMaxWidth(Double.MAX_VALUE);
    }
    preview.setId("step-preview");
    clash.setId("step-clash");
    clash.setGraphic(Icon.PROBLEM.node());
    kinds();
    none = Nodes.button(texts.get("step.none"), this::none, "small");
    none.setId("step-none");
    none.setAccessibleText(texts.get("step.none.name"));
    Nodes.tooltip(none, texts.get("step.none.name"));
    save = Nodes.button("", this::save, "accent", "small");
    save.setId("step-save");
    save.setMinWidth(Region.USE_PREF_SIZE);
    none.setMinWidth(Region.USE_PREF_SIZE);
    HBox foot = new HBox(none, Nodes.spacer(), save);
    foot.setAlignment(Pos.CENTER_LEFT);
    foot.getStyleClass().add("compose-foot");
    node = new VBox(head, when, preview, kinds, details.node(), clash, foot);
    node.getStyleClass().add("step-form");
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    form.previewProperty().subscribe(text -> show());
    form.clashProperty().subscribe(text -> show());
    form.readProperty().subscribe(read -> show());
    form.deadlineFaultProperty().subscribe(fault -> show());
    form.openProperty().subscribe(now -> show());
    form.movingProperty().subscribe(step -> show());
    form.draft().kind().subscribe(kind -> show());
    model.stateProperty().subscribe(state -> show());
  }

  public Node node() {
    return node;
  }

  /** Whether it wants all the room there is: it was opened by hand, or something is typed. */
  public boolean isWhole() {
    return form.openProperty().get() || !form.draft().when().get().isBlank();
  }

  /** Puts the focus where the time is written. */
  public void focus() {
    when.requestFocus();
    when.selectAll();
  }

  private void kinds() {
    ToggleGroup group = new ToggleGroup();
    for (NextStepKind kind : NextStepKind.values()) {
      ToggleButton button = new ToggleButton(model.words().kind(kind), StepWords.icon(kind).node());
      button.setId("step-kind-" + kind.code());
      button.setToggleGroup(group);
      button.getStyleClass().addAll("small", "view-chip");
      button.setOnAction(event -> {
        form.draft().kind().set(kind);
        button.setSelected(true);
      });
      form.draft().kind().subscribe(now -> button.setSelected(now == kind));
      kinds.getChildren().add(button);
    }
  }

  private void show() {
    StepState state = model.stateProperty().get();
    boolean asked = model.isAsked();
    NextStep moving = form.movingProperty().get();
    Nodes.show(node, state != null && (asked || isWhole()));
    if (state == null) {
      return;
    }
    title.setText(
        moving != null
            ? texts.get("step.title.move", model.words().kind(moving.kind()))
            : texts.get(asked ? "step.title.asked" : "step.title", name(state)));
    preview.setText(form.previewProperty().get());
    Nodes.show(preview, !preview.getText().isEmpty());
    preview.pseudoClassStateChanged(WRONG, form.readProperty().get() instanceof When.Unclear);
    clash.setText(form.clashProperty().get());
    Nodes.show(clash, !clash.getText().isEmpty());
    Nodes.show(kinds, moving == null && isWhole());
    Nodes.show(details.node(), moving == null && isWhole());
    Nodes.show(none, asked && moving == null);
    boolean books = form.draft().kind().get() == NextStepKind.APPOINTMENT;
    save.setText(
        texts.get(
            moving != null ? "step.save.move" : books ? "step.save.appointment" : "step.save"));
    save.setDisable(!form.isReady());
  }

  private String name(StepState state) {
    return state.name().isEmpty() ? texts.get("lead.unnamed") : state.name();
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      leave();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
      event.consume();
      save();
    }
  }

  private void save() {
    if (form.save()) {
      release();
    }
  }

  private void none() {
    model.none();
    release();
  }

  private void leave() {
    form.close();
    release();
  }

  /** Keys work again: what has the focus now is no field. */
  private void release() {
    model.leave();
  }
}
