package app.ringback.ui.nextstep;

import app.ringback.ui.Nodes;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** The form of next steps where messages are written: a small question, or all of the room. */
public final class StepPart {

  private final StepForm form;
  private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();
  private final ScrollPane node;

  public StepPart(StepModel model) {
    form = new StepForm(model);
    // With everything about an appointment it is higher than a small window.
    node = new ScrollPane(form.node());
    node.setFitToWidth(true);
    node.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    node.getStyleClass().add("compose-scroll");
    node.setId("step-part");
    form.node().visibleProperty().subscribe(now -> show());
    model.form().openProperty().subscribe(now -> show());
    model.form().draft().when().subscribe(text -> show());
    model.showsFormBy(this::focus);
  }

  public Node node() {
    return node;
  }

  /** Whether the form wants all of the room. */
  public ReadOnlyBooleanProperty wholeProperty() {
    return whole.getReadOnlyProperty();
  }

  private void show() {
    boolean visible = form.node().isVisible();
    Nodes.show(node, visible);
    node.setMinHeight(visible && !form.isWhole() ? Region.USE_PREF_SIZE : 0);
    whole.set(visible && form.isWhole());
  }

  private void focus() {
    show();
    // What is in a scroll pane can take the focus only once that was laid out.
    node.applyCss();
    node.layout();
    form.focus();
  }
}
