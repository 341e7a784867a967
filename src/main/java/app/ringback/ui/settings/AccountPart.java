package app.ringback.ui.settings;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.settings.AccountModel.Outcome;
import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The token, which is never shown, and the test of the account. */
final class AccountPart {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final PseudoClass GOOD = PseudoClass.getPseudoClass("good");

  private final AccountModel model;
  private final UiTexts texts;
  private final Label found = Nodes.label("", "setting-note", "test-outcome");
  private final Button test;
  private final Node token;
  private final VBox node;

  AccountPart(AccountModel model, UiTexts texts) {
    this.model = model;
    this.texts = texts;
    test = Nodes.button(word("test"), model::test, "account-test");
    found.setWrapText(true);
    HBox.setHgrow(found, Priority.ALWAYS);
    test.setMinWidth(Button.USE_PREF_SIZE);
    HBox line = new HBox(test, found);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("setting-buttons");
    token = token();
    node = new VBox(token, line);
    node.getStyleClass().add("settings-fields");
    model.outcomeProperty().subscribe(this::show);
  }

  private String word(String key) {
    return texts.get(model.words() + key);
  }

  Node node() {
    return node;
  }

  /** The secret was kept or removed elsewhere. */
  void lookAgain() {
    model.lookAgain();
  }

  /** Shows or hides the token: an account may be known by something else. */
  void showToken(boolean shown) {
    Nodes.show(token, shown);
  }

  private Node token() {
    PasswordField field = new PasswordField();
    Label label = Nodes.label(word("token"), "setting-label");
    label.setLabelFor(field);
    field.setId(model.words().replaceAll("\\W+", "-") + "token");
    field.setAccessibleText(word("token"));
    field.textProperty().bindBidirectional(model.typedProperty());
    field.setOnAction(event -> model.commitToken());
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            model.commitToken();
          }
        });
    Button remove = Nodes.button(word("token.remove"), model::removeToken, Styles.FLAT);
    remove.setMinWidth(Button.USE_PREF_SIZE);
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(field, remove);
    line.getStyleClass().add("setting-buttons");
    Label note = Nodes.label("", "setting-note");
    note.setWrapText(true);
    Runnable say =
        () -> {
          boolean given = model.givenProperty().get();
          boolean has = model.hasTokenProperty().get();
          field.setDisable(given);
          field.setPromptText(has ? word("token.replace") : "");
          Nodes.show(remove, has && !given);
          note.setText(word(given ? "token.given" : has ? "token.there" : "token.hint"));
          field.setAccessibleHelp(note.getText());
        };
    model.hasTokenProperty().subscribe(say);
    model.givenProperty().subscribe(say);
    VBox box = new VBox(label, line, note);
    box.getStyleClass().add("setting");
    return box;
  }

  private void show(Outcome outcome) {
    test.setDisable(outcome instanceof Outcome.Asking);
    found.pseudoClassStateChanged(GOOD, outcome instanceof Outcome.Good);
    found.pseudoClassStateChanged(WRONG, outcome instanceof Outcome.Bad);
    switch (outcome) {
      case Outcome.None() -> say("", null);
      case Outcome.Asking() -> say(word("test.asking"), null);
      case Outcome.Good(String words) -> say(words, Icon.DONE.node());
      case Outcome.Bad(String happened, String mend) ->
          say((happened + " " + mend).strip(), Icon.PROBLEM.node());
    }
  }

  private void say(String words, @Nullable Node icon) {
    found.setText(words);
    found.setGraphic(icon);
  }
}
