package app.ringback.ui;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The frame of the window: top bar, three panes side by side, status bar, and the layer of notices.
 * It knows nothing about what the panes hold.
 */
public final class Shell {

  private static final double LEFT_SHARE = 0.27;
  private static final double RIGHT_SHARE = 0.38;

  private final StackPane left = slot("left-pane");
  private final StackPane middle = slot("middle-pane");
  private final StackPane right = slot("right-pane");
  private final StackPane over = slot("over-pane");
  private final StackPane call = slot("call-slot");
  private final StackPane alerts = slot("alert-slot");
  private final StackPane layers = new StackPane();
  private final VBox top = new VBox();
  private final SearchBox search;
  private final UiTexts texts;
  private final ReadOnlyObjectWrapper<@Nullable Screen> screen = new ReadOnlyObjectWrapper<>();

  public Shell(
      UiTexts texts, Notices notices, Works works, StatusModel status, Heartbeat heartbeat) {
    this.texts = texts;
    this.search = new SearchBox(texts);
    SplitPane work = new SplitPane(middle, right);
    work.setDividerPositions(1 - RIGHT_SHARE);
    SplitPane.setResizableWithParent(right, false);
    StackPane beside = new StackPane(work, over);
    beside.getStyleClass().add("work-area");
    SplitPane panes = new SplitPane(left, beside);
    panes.setDividerPositions(LEFT_SHARE);
    panes.getStyleClass().add("panes");
    SplitPane.setResizableWithParent(left, false);
    Nodes.show(over, false);
    StackPane centre = new StackPane(panes, new NoticeLayer(texts, notices).node());
    BorderPane frame = new BorderPane(centre);
    top.getChildren()
        .addAll(
            new TopBar(texts, status, heartbeat, search, new LightPane(texts, status, layers))
                .node(),
            call,
            alerts,
            new ProblemStrip(texts, notices).node());
    frame.setTop(top);
    frame.setBottom(new StatusBar(texts, status, works).node());
    layers.getChildren().add(frame);
    layers.getStyleClass().add("shell");
  }

  public Parent root() {
    return layers;
  }

  public SearchBox search() {
    return search;
  }

  /** Puts a bar under the top bar, for as long as the window lives. */
  public void banner(Node node) {
    top.getChildren().add(1, node);
  }

  public void left(Node node) {
    left.getChildren().setAll(node);
  }

  public void middle(Node node) {
    middle.getChildren().setAll(node);
  }

  public void right(Node node) {
    right.getChildren().setAll(node);
  }

  /** Puts the bar of the live call below the top bar; it shows itself when there is a call. */
  public void call(Node node) {
    call.getChildren().setAll(node);
  }

  /** Puts the bar of alerts below that; it shows itself when there is one. */
  public void alerts(Node node) {
    alerts.getChildren().setAll(node);
  }

  /** Opens a screen over the middle and the right pane, instead of one that is open there. */
  public void openOver(Screen opened) {
    closeOver();
    over.getChildren().setAll(new ScreenFrame(texts, opened, this::closeOver).node());
    Nodes.show(over, true);
    screen.set(opened);
    opened.opened();
  }

  /** Closes the screen that is open over the panes; nothing when there is none. */
  public void closeOver() {
    Screen open = screen.get();
    if (open != null) {
      screen.set(null);
      Nodes.show(over, false);
      over.getChildren().clear();
      open.closed();
    }
  }

  /** The screen open over the panes; null when there is none. */
  public ReadOnlyObjectProperty<@Nullable Screen> screenProperty() {
    return screen.getReadOnlyProperty();
  }

  /** Puts a node in front of everything, as the palette does. */
  public void front(Node node) {
    layers.getChildren().add(node);
  }

  /** Takes such a node away again. */
  public void away(Node node) {
    layers.getChildren().remove(node);
  }

  private static StackPane slot(String styleClass) {
    StackPane pane = new StackPane();
    pane.getStyleClass().add(styleClass);
    return pane;
  }
}
