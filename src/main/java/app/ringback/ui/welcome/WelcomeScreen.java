package app.ringback.ui.welcome;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.Shell;
import app.ringback.ui.UiTexts;
import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The first thing anybody sees: three ways to begin, over everything else. */
public final class WelcomeScreen {

  /** What the three choices do; each is called after the screen is gone. */
  public interface Choices {

    /** Opens the practice workspace with its invented people. */
    void practise();

    void setUp();

    void importLeads();
  }

  private final Shell shell;
  private final UiTexts texts;
  private final List<Button> buttons = new ArrayList<>();
  private final StackPane node = new StackPane();

  public WelcomeScreen(Shell shell, UiTexts texts, Choices choices) {
    this.shell = shell;
    this.texts = texts;
    Label words = Nodes.label(texts.get("welcome.words"), "welcome-words");
    words.setWrapText(true);
    HBox three =
        new HBox(
            choice("practise", Icon.LEADS, choices::practise),
            choice("set-up", Icon.SETTINGS, choices::setUp),
            choice("import", Icon.IMPORT, choices::importLeads));
    three.getStyleClass().add("welcome-choices");
    three.setAlignment(Pos.CENTER);
    Button later = Nodes.button(texts.get("welcome.later"), this::close, Styles.FLAT);
    buttons.add(later);
    VBox box =
        new VBox(
            Nodes.label(texts.get("welcome.title"), "welcome-title"),
            words,
            Nodes.label(texts.get("welcome.how"), "welcome-how"),
            three,
            later);
    box.setAlignment(Pos.CENTER);
    box.getStyleClass().add("welcome-box");
    node.getChildren().add(box);
    node.getStyleClass().add("welcome");
    node.setAccessibleText(texts.get("welcome.title"));
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** Shows the choices. */
  public void open() {
    if (!isOpen()) {
      shell.front(node);
      buttons.getFirst().requestFocus();
    }
  }

  public void close() {
    shell.away(node);
  }

  public boolean isOpen() {
    return node.getParent() != null;
  }

  private Button choice(String key, Icon icon, Runnable run) {
    Label title = Nodes.label(texts.get("welcome." + key), "welcome-choice-title");
    Label more = Nodes.label(texts.get("welcome." + key + ".words"), "welcome-choice-more");
    title.setWrapText(true);
    more.setWrapText(true);
    VBox words = new VBox(icon.node(), title, more);
    words.setAlignment(Pos.TOP_CENTER);
    words.getStyleClass().add("welcome-choice-words");
    Button button =
        Nodes.button(
            "",
            () -> {
              close();
              run.run();
            },
            "welcome-choice");
    button.setId("welcome-" + key);
    button.setGraphic(words);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setAlignment(Pos.TOP_CENTER);
    button.setAccessibleText(title.getText() + ". " + more.getText());
    words.maxWidthProperty().bind(button.widthProperty().subtract(48));
    words.prefWidthProperty().bind(button.widthProperty().subtract(48));
    buttons.add(button);
    return button;
  }

  /** Keeps the focus on the choices: what lies behind is not seen. */
  private void pressed(KeyEvent event) {
    int by =
        switch (event.getCode()) {
          case TAB -> event.isShiftDown() ? -1 : 1;
          case RIGHT, DOWN -> 1;
          case LEFT, UP -> -1;
          default -> 0;
        };
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    } else if (by != 0) {
      event.consume();
      Node focused = node.getScene().getFocusOwner();
      int now = buttons.indexOf(focused);
      buttons.get(Math.floorMod(now + by, buttons.size())).requestFocus();
    }
  }
}
