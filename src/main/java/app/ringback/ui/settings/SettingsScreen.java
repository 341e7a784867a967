package app.ringback.ui.settings;

import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.Notices;
import app.ringback.ui.Screen;
import app.ringback.ui.Theme;
import app.ringback.ui.ThemeChoice;
import app.ringback.ui.UiTexts;
import app.ringback.ui.backup.BackupList;
import app.ringback.ui.backup.BackupModel;
import app.ringback.ui.backup.BackupWords;
import app.ringback.ui.backup.RecoveryPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The settings, one below the other; each is kept as soon as it is left. */
public final class SettingsScreen implements Screen {

  private final SettingsModel settings;
  private final AccountModel twilio;
  private final CallsPart.Models calls;
  private final AccountModel mailbox;
  private final SignInModel signIn;
  private final AccountModel proxy;
  private final RulesModel rules;
  private final OwnRulesModel ownRules;
  private final BackupModel backups;
  private final UiTexts texts;
  private final Map<SettingName, SettingRow> rows = new EnumMap<>(SettingName.class);
  private final ScrollPane node;

  public SettingsScreen(
      SettingsModel settings,
      AccountModel twilio,
      CallsPart.Models calls,
      AccountModel mailbox,
      SignInModel signIn,
      AccountModel proxy,
      AlertsPart.Ways alertWays,
      OwnRulesModel ownRules,
      RulesModel rules,
      BackupModel backups,
      BackupWords words,
      Theme theme,
      Notices notices,
      UiTexts texts) {
    this.settings = settings;
    this.twilio = twilio;
    this.calls = calls;
    this.mailbox = mailbox;
    this.signIn = signIn;
    this.proxy = proxy;
    this.rules = rules;
    this.ownRules = ownRules;
    this.backups = backups;
    this.texts = texts;
    VBox all =
        new VBox(
            section(
                "you",
                row(SettingName.NAME),
                row(SettingName.COMPANY),
                row(SettingName.PHONE),
                row(SettingName.CALLBACK_NUMBER),
                row(SettingName.POSTAL_ADDRESS),
                row(SettingName.TIME_ZONE),
                row(SettingName.WORKING_HOURS),
                row(SettingName.DAYS_OFF),
                new FlagRow(FlagName.CALENDAR_FEED, calls.flags(), texts).node()),
            section(
                "twilio",
                row(SettingName.ACCOUNT_SID),
                row(SettingName.TWILIO_NUMBER),
                new AccountPart(twilio, texts).node(),
                new FlagRow(FlagName.OWN_HELP_REPLY, calls.flags(), texts).node()),
            section(
                "calls",
                new CallsPart(
                        calls, row(SettingName.VOICEMAIL_TEXT), row(SettingName.TEXT_BACK), texts)
                    .node()),
            section(
                "mail",
                new MailboxPart(settings, signIn, new AccountPart(mailbox, texts), this::row, texts)
                    .node()),
            section("alerts", new AlertsPart(settings, this::row, alertWays, texts).node()),
            section("own-rules", new OwnRulesPart(ownRules).node()),
            section(
                "network",
                row(SettingName.PROXY),
                row(SettingName.NO_PROXY),
                row(SettingName.PROXY_USER),
                new AccountPart(proxy, texts).node()),
            section("rules", new RulesPart(rules, texts).node()),
            section("look", look(theme, notices)),
            section("book", folder(), new BackupList(backups.restore(), texts, words).node()),
            section("recovery", new RecoveryPart(backups, texts).node()));
    all.getStyleClass().add("settings");
    node = new ScrollPane(all);
    node.setFitToWidth(true);
    node.getStyleClass().add("settings-screen");
  }

  @Override
  public String title() {
    return texts.get("settings.title");
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void opened() {
    settings.load();
    twilio.load();
    calls.load();
    mailbox.load();
    signIn.load();
    proxy.load();
    rules.load();
    ownRules.load();
    backups.load();
    node.setVvalue(0);
    focus(SettingName.NAME);
  }

  /** Keeps what is typed in the field that still has the focus. */
  @Override
  public void closed() {
    rows.keySet().forEach(name -> settings.field(name).commit());
    backups.hideKey();
    calls.message().stop();
  }

  /** Puts the focus into a field, such as the one a message elsewhere spoke of. */
  public void focus(SettingName name) {
    SettingRow row = rows.get(name);
    if (row != null) {
      row.field().requestFocus();
    }
  }

  private Node row(SettingName name) {
    SettingRow row = new SettingRow(settings.field(name), texts);
    rows.put(name, row);
    return row.node();
  }

  private Node section(String key, Node... content) {
    Label words = Nodes.label(texts.get("settings." + key + ".words"), "setting-note");
    words.setWrapText(true);
    Nodes.show(words, !words.getText().isEmpty());
    List<Node> children = new ArrayList<>();
    children.add(Nodes.label(texts.get("settings." + key), "part-title"));
    children.add(words);
    children.addAll(List.of(content));
    VBox box = new VBox();
    box.getChildren().setAll(children);
    box.getStyleClass().add("settings-section");
    return box;
  }

  private Node look(Theme theme, Notices notices) {
    ToggleGroup group = new ToggleGroup();
    HBox line = new HBox();
    line.getStyleClass().add("setting-buttons");
    for (ThemeChoice choice : ThemeChoice.values()) {
      String name = choice.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton(texts.get("settings.look." + name));
      button.setToggleGroup(group);
      button.setOnAction(event -> choose(theme, choice, notices));
      theme.choice().subscribe(now -> button.setSelected(now == choice));
      line.getChildren().add(button);
    }
    return line;
  }

  private void choose(Theme theme, ThemeChoice choice, Notices notices) {
    ThemeChoice before = theme.choice().get();
    theme.choice().set(choice);
    if (before != choice) {
      notices.tell(
          texts.get("settings.kept", texts.get("settings.look")), () -> theme.choice().set(before));
    }
  }

  private Node folder() {
    Label where = Nodes.label(backups.folder().toString(), "setting-path");
    where.setWrapText(true);
    Button open = Nodes.button(texts.get("settings.folder.open"), backups::openFolder);
    Button backUp =
        Nodes.button(texts.get("backup.now"), backups::backUpNow, "accent", "backup-now");
    backUp.setGraphic(Icon.BACKUP.node());
    backups
        .workingProperty()
        .subscribe(working -> {
          backUp.setDisable(working);
          backUp.setText(texts.get(working ? "backup.working" : "backup.now"));
        });
    HBox buttons = new HBox(backUp, open);
    buttons.getStyleClass().add("setting-buttons");
    VBox box = new VBox(where, buttons);
    box.getStyleClass().add("settings-fields");
    return box;
  }
}
