package app.ringback.ui.settings;

import app.ringback.settings.AlertSettings;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Everything the settings have about alerts. */
public final class AlertsPart {

  private final SettingField outside;
  private final UiTexts texts;
  private final VBox node;

  /** What the part can do besides keeping settings. */
  @FunctionalInterface
  public interface Ways {

    /** Plays a sound, on whatever thread. */
    void listen(String sound);
  }

  AlertsPart(SettingsModel settings, Function<SettingName, Node> row, Ways ways, UiTexts texts) {
    this.outside = settings.field(SettingName.ALERT_OUTSIDE);
    this.texts = texts;
    Button listen =
        Nodes.button(
            texts.get("settings.alert-sound.listen"),
            () -> ways.listen(settings.field(SettingName.ALERT_SOUND).textProperty().get()),
            "small");
    listen.setId("alert-listen");
    listen.setGraphic(Icon.PLAY.node());
    node =
        new VBox(
            row.apply(SettingName.ALERT_SOUND),
            listen,
            new FlagRow(FlagName.DESKTOP_ALERTS, settings.flags(), texts).node(),
            outsideHours(),
            new FlagRow(FlagName.START_AT_LOGIN, settings.flags(), texts).node());
    node.getStyleClass().add("settings-fields");
  }

  Node node() {
    return node;
  }

  private Node outsideHours() {
    Label title = Nodes.label(texts.get("settings.alert-outside"), "setting-label");
    FlowPane kinds = new FlowPane();
    kinds.getStyleClass().add("setting-choices");
    for (String kind : AlertSettings.KINDS) {
      CheckBox box = new CheckBox(texts.get("settings.alert-outside." + kind));
      box.setId("alert-outside-" + kind);
      box.setAccessibleHelp(title.getText());
      outside.textProperty().subscribe(chosen -> box.setSelected(chosen(chosen).contains(kind)));
      box.setOnAction(event -> choose(kind, box.isSelected()));
      kinds.getChildren().add(box);
    }
    Label note = Nodes.label(texts.get("settings.alert-outside.words"), "setting-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    VBox box = new VBox(title, kinds, note);
    box.getStyleClass().add("setting");
    return box;
  }

  private void choose(String kind, boolean on) {
    Set<String> chosen = chosen(outside.textProperty().get());
    if (on) {
      chosen.add(kind);
    } else {
      chosen.remove(kind);
    }
    outside
        .textProperty()
        .set(chosen.isEmpty() ? AlertSettings.NO_KIND : String.join(", ", chosen));
    outside.commit();
  }

  private static Set<String> chosen(String text) {
    Set<String> chosen = new LinkedHashSet<>();
    Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(AlertSettings.KINDS::contains)
        .forEach(chosen::add);
    return chosen;
  }
}
