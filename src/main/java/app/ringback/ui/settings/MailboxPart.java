package app.ringback.ui.settings;

import app.ringback.settings.MailProvider;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.settings.SignInModel.State;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The servers of the mailbox, and how the rep is known to them. */
final class MailboxPart {

  private final SettingsModel settings;
  private final SignInModel signIn;
  private final UiTexts texts;
  private final Function<SettingName, Node> row;
  private final AccountPart account;
  private final VBox node;

  /**
   * @param row makes the line of a setting
   * @param account the password, and the test
   */
  MailboxPart(
      SettingsModel settings,
      SignInModel signIn,
      AccountPart account,
      Function<SettingName, Node> row,
      UiTexts texts) {
    this.settings = settings;
    this.signIn = signIn;
    this.account = account;
    this.row = row;
    this.texts = texts;
    node =
        new VBox(
            row.apply(SettingName.MAIL_ADDRESS),
            row.apply(SettingName.MAIL_PROVIDER),
            server(SettingName.SMTP_HOST, SettingName.SMTP_PORT, SettingName.SMTP_SECURITY),
            server(SettingName.IMAP_HOST, SettingName.IMAP_PORT, SettingName.IMAP_SECURITY),
            row.apply(SettingName.MAIL_USER),
            row.apply(SettingName.MAIL_AUTH),
            signingIn(),
            account.node(),
            row.apply(SettingName.SIGNATURE));
    node.getStyleClass().add("settings-fields");
  }

  Node node() {
    return node;
  }

  private Node server(SettingName host, SettingName port, SettingName security) {
    Node name = row.apply(host);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(name, sized(row.apply(port), 84), sized(row.apply(security), 140));
    line.getStyleClass().add("setting-buttons");
    return line;
  }

  private static Node sized(Node node, double width) {
    VBox box = new VBox(node);
    box.setMinWidth(width);
    box.setMaxWidth(width);
    return box;
  }

  private Node signingIn() {
    VBox own =
        new VBox(
            row.apply(SettingName.OAUTH_SIGN_IN_URL),
            row.apply(SettingName.OAUTH_TOKEN_URL),
            row.apply(SettingName.OAUTH_SCOPE));
    own.getStyleClass().add("settings-fields");
    VBox all = new VBox(row.apply(SettingName.OAUTH_CLIENT_ID), own, secret(), button());
    all.getStyleClass().add("settings-fields");
    Runnable show =
        () -> {
          boolean isSignedInto = value(SettingName.MAIL_AUTH).equals("oauth2");
          Nodes.show(all, isSignedInto);
          Nodes.show(own, value(SettingName.MAIL_PROVIDER).equals(MailProvider.OTHER.code()));
          account.showToken(!isSignedInto);
        };
    settings.field(SettingName.MAIL_AUTH).textProperty().subscribe(show);
    settings.field(SettingName.MAIL_PROVIDER).textProperty().subscribe(show);
    return all;
  }

  private String value(SettingName name) {
    return settings.field(name).textProperty().get();
  }

  private Node secret() {
    PasswordField field = new PasswordField();
    Label label = Nodes.label(texts.get("settings.sign-in.secret"), "setting-label");
    label.setLabelFor(field);
    field.setId("settings-sign-in-secret");
    field.setAccessibleText(texts.get("settings.sign-in.secret"));
    field.textProperty().bindBidirectional(signIn.secretProperty());
    field.setOnAction(event -> signIn.commitSecret());
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            signIn.commitSecret();
          }
        });
    Label note = Nodes.label(texts.get("settings.sign-in.secret.hint"), "setting-note");
    note.setWrapText(true);
    VBox box = new VBox(label, field, note);
    box.getStyleClass().add("setting");
    return box;
  }

  private Node button() {
    Button in = Nodes.button(texts.get("settings.sign-in"), signIn::signIn, "accent");
    in.setId("settings-sign-in");
    in.setMinWidth(Button.USE_PREF_SIZE);
    Button out = Nodes.button(texts.get("settings.sign-in.forget"), signIn::signOut);
    out.setMinWidth(Button.USE_PREF_SIZE);
    Label words = Nodes.label("", "setting-note");
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    signIn
        .stateProperty()
        .subscribe(state -> {
          in.setDisable(state == State.WAITING);
          Nodes.show(out, state == State.IN);
          words.setText(
              texts.get(
                  switch (state) {
                    case OUT -> "settings.sign-in.no";
                    case WAITING -> "settings.sign-in.waiting";
                    case IN -> "settings.sign-in.yes";
                  }));
        });
    signIn
        .stateProperty()
        .addListener((is, before, after) -> {
          if (after != State.WAITING) {
            account.lookAgain();
          }
        });
    HBox line = new HBox(in, out, words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("setting-buttons");
    return line;
  }
}
