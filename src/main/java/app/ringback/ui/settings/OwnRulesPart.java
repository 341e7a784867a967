package app.ringback.ui.settings;

import app.ringback.settings.RuleSettings;
import app.ringback.settings.RuleSettingsBuilder;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The user's own rules, each as a sentence whose parts are chosen. */
final class OwnRulesPart {

  private final OwnRulesModel model;
  private final UiTexts texts;
  private final VBox list = new VBox();
  private final VBox node;

  OwnRulesPart(OwnRulesModel model) {
    this.model = model;
    this.texts = model.texts();
    MenuButton add = new MenuButton(texts.get("own-rule.add"), Icon.ADD.node());
    add.setId("own-rule-add");
    for (OwnRulesModel.Start start : OwnRulesModel.Start.values()) {
      MenuItem item = new MenuItem(texts.get("own-rule.start." + OwnRulesModel.code(start.name())));
      item.setOnAction(event -> model.add(start));
      add.getItems().add(item);
    }
    list.getStyleClass().add("settings-fields");
    node = new VBox(list, add);
    node.getStyleClass().add("settings-fields");
    model.sightProperty().subscribe(this::show);
  }

  Node node() {
    return node;
  }

  private void show(OwnRulesDesk.Sight sight) {
    list.getChildren()
        .setAll(sight.rules().stream().map(rule -> row(rule, sight.templates())).toList());
    Nodes.show(list, !sight.rules().isEmpty());
  }

  private Node row(RuleSettings rule, List<String> templates) {
    CheckBox on = new CheckBox(rule.name());
    on.setSelected(rule.on());
    on.setMnemonicParsing(false);
    on.setWrapText(true);
    on.setOnAction(event -> model.change(rule, after -> after.on(on.isSelected())));
    HBox head =
        new HBox(
            on,
            Nodes.spacer(),
            Nodes.iconButton(
                Icon.DELETE, texts.get("own-rule.remove", rule.name()), () -> model.remove(rule)));
    head.setAlignment(Pos.CENTER_LEFT);
    FlowPane sentence = new FlowPane();
    sentence.getStyleClass().add("setting-choices");
    List<Node> parts = new ArrayList<>();
    parts.add(word("own-rule.if"));
    parts.add(choice(rule, "when", RuleSettings.WHEN, rule.when(), (now, code) -> now.when(code)));
    parts.add(
        choice(rule, "hours", RuleSettings.HOURS, rule.hours(), (now, code) -> now.hours(code)));
    parts.add(choice(rule, "stage", anyStage(), rule.stage(), (now, code) -> now.stage(code)));
    parts.add(word("own-rule.then"));
    parts.add(
        choice(rule, "do", RuleSettings.DOES, rule.does(), (now, code) -> does(rule, now, code)));
    parts.addAll(what(rule, templates));
    sentence.getChildren().setAll(parts);
    VBox box = new VBox(head, sentence);
    box.getStyleClass().addAll("setting", "own-rule");
    return box;
  }

  private static List<String> anyStage() {
    List<String> stages = new ArrayList<>(RuleSettings.STAGES);
    stages.addFirst("");
    return stages;
  }

  private static RuleSettingsBuilder does(RuleSettings rule, RuleSettingsBuilder now, String code) {
    boolean needsStage = code.equals(RuleSettings.STAGE) && rule.toStage().isEmpty();
    return needsStage ? now.does(code).toStage("engaged") : now.does(code);
  }

  private List<Node> what(RuleSettings rule, List<String> templates) {
    return switch (rule.does()) {
      case RuleSettings.TEXT -> text(rule, templates);
      case RuleSettings.STAGE ->
          List.of(
              choice(
                  rule,
                  "to-stage",
                  RuleSettings.STAGES,
                  rule.toStage(),
                  (now, code) -> now.toStage(code)));
      default -> List.of();
    };
  }

  private List<Node> text(RuleSettings rule, List<String> templates) {
    List<String> names = new ArrayList<>(templates);
    names.addFirst("");
    ComboBox<String> template =
        box(
            rule,
            "template",
            names,
            rule.template(),
            name -> name.isEmpty() ? texts.get("own-rule.own-words") : name,
            name -> model.change(rule, after -> after.template(name)));
    if (!rule.template().isEmpty()) {
      return List.of(template);
    }
    TextField words = new TextField(rule.words());
    words.setPromptText(texts.get("own-rule.words"));
    words.setAccessibleText(texts.get("own-rule.words"));
    words.setPrefColumnCount(34);
    Runnable keep = () -> model.change(rule, after -> after.words(words.getText().strip()));
    words.setOnAction(event -> keep.run());
    words
        .focusedProperty()
        .subscribe((before, now) -> {
          if (!now) {
            keep.run();
          }
        });
    return List.of(template, words);
  }

  private ComboBox<String> choice(
      RuleSettings rule,
      String key,
      List<String> codes,
      String chosen,
      BiFunction<RuleSettingsBuilder, String, RuleSettingsBuilder> change) {
    return box(
        rule,
        key,
        codes,
        chosen,
        code -> texts.get("own-rule." + key + "." + (code.isEmpty() ? "any" : code)),
        code -> model.change(rule, after -> change.apply(after, code)));
  }

  private ComboBox<String> box(
      RuleSettings rule,
      String key,
      List<String> codes,
      String chosen,
      Function<String, String> words,
      Consumer<String> choose) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(codes);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable String code) {
            return code == null ? "" : words.apply(code);
          }

          @Override
          public @Nullable String fromString(String text) {
            return null;
          }
        });
    box.setValue(chosen);
    box.setAccessibleText(texts.get("own-rule." + key + ".name", rule.name()));
    box.setOnAction(event -> {
      String now = box.getValue();
      if (now != null && !now.equals(chosen)) {
        choose.accept(now);
      }
    });
    return box;
  }

  private Label word(String key) {
    return Nodes.label(texts.get(key), "own-rule-word");
  }
}
