package app.ringback.ui;

import atlantafx.base.theme.Styles;
import java.util.Collection;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Small parts that views are put together from. */
public final class Nodes {

  private static final String HINT = "ringback.hint";

  private Nodes() {}

  /** A label that is no control: it takes no focus. */
  public static Label label(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** A button with only an icon; its name is read out and shown as a tooltip. */
  public static Button iconButton(Icon icon, String name, Runnable run) {
    Button button = new Button("", icon.node());
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setAccessibleText(name);
    tooltip(button, name);
    button.setOnAction(event -> run.run());
    return button;
  }

  /** A button with a text. */
  public static Button button(String text, Runnable run, String... styleClasses) {
    Button button = new Button(text);
    button.getStyleClass().addAll(styleClasses);
    button.setOnAction(event -> run.run());
    return button;
  }

  /** Empty room that takes what is left. */
  public static Region spacer() {
    Region region = new Region();
    HBox.setHgrow(region, Priority.ALWAYS);
    return region;
  }

  /**
   * Gives the node exactly these style classes. Setting the ones it has already would make JavaFX
   * match the style sheets again for everything in it.
   */
  public static void styles(Node node, String... styleClasses) {
    List<String> wanted = List.of(styleClasses);
    if (!node.getStyleClass().equals(wanted)) {
      node.getStyleClass().setAll(wanted);
    }
  }

  /**
   * Gives the node one look of several. A pseudo-class costs less to change than a style class,
   * which would make JavaFX match the style sheets again for everything in the node.
   *
   * @param looks all there are
   * @param look one of them; none of them for no look
   */
  public static void look(Node node, Collection<PseudoClass> looks, @Nullable PseudoClass look) {
    looks.forEach(each -> node.pseudoClassStateChanged(each, each.equals(look)));
  }

  /**
   * Gives the control a tooltip, or changes the one it has; empty for none. A tooltip costs a scene
   * of its own, so it is made when the pointer first comes; a screen reader hears the text at once.
   */
  public static void tooltip(Control control, String text) {
    Object before = control.getProperties().put(HINT, text);
    String help = control.getAccessibleHelp();
    if (help == null || help.isEmpty() || help.equals(before)) {
      control.setAccessibleHelp(text);
    }
    Tooltip shown = control.getTooltip();
    if (shown != null) {
      shown.setText(text);
    } else if (before == null) {
      control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> hint(control));
    }
  }

  private static void hint(Control control) {
    String text = (String) control.getProperties().getOrDefault(HINT, "");
    if (text.isEmpty()) {
      control.setTooltip(null);
    } else if (control.getTooltip() == null) {
      control.setTooltip(new Tooltip(text));
    }
  }

  /** Shows the node or takes it out of the layout. */
  public static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
