package app.ringback.ui.settings;

import app.ringback.outbox.call.OwnMessage;
import app.ringback.outbox.call.OwnSound;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.settings.OwnMessageModel.Doing;
import java.io.File;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;

/** What is left on voicemails: words that are spoken, or the rep's own recording. */
final class OwnMessagePart {

  private final OwnMessageModel model;
  private final UiTexts texts;
  private final DateTimeFormatter day;
  private final Supplier<ZoneId> zone;
  private final Label state = Nodes.label("", "setting-note");
  private final Button play;
  private final Button record;
  private final Button choose;
  private final Button remove;
  private final Button keep;
  private final Button discard;
  private final VBox node;

  OwnMessagePart(
      OwnMessageModel model,
      SettingFlags flags,
      Node spokenWords,
      Supplier<ZoneId> zone,
      UiTexts texts) {
    this.model = model;
    this.texts = texts;
    this.zone = zone;
    day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(texts.locale());
    ToggleGroup group = new ToggleGroup();
    RadioButton spoken = choice("spoken", group, () -> flags.set(FlagName.OWN_VOICEMAIL, false));
    RadioButton own = choice("own", group, () -> flags.set(FlagName.OWN_VOICEMAIL, true));
    flags
        .property(FlagName.OWN_VOICEMAIL)
        .subscribe(wanted -> group.selectToggle(wanted ? own : spoken));
    state.setId("own-state");
    state.setWrapText(true);
    state.setMinHeight(Region.USE_PREF_SIZE);
    play = button("play", this::playOrStop);
    record = button("record", model::record);
    record.setGraphic(Icon.CALL.node());
    choose = button("choose", this::choose);
    remove = button("remove", model::remove);
    keep = button("keep", model::keep, "accent");
    discard = button("discard", model::discard);
    FlowPane line = new FlowPane(play, keep, record, choose, remove, discard);
    line.setHgap(8);
    line.setVgap(8);
    Label title = Nodes.label(texts.get("settings.own"), "setting-label");
    Label note = Nodes.label(texts.get("settings.own.hint"), "setting-note");
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    node = new VBox(new VBox(4, title, note), spoken, spokenWords, own, state, line);
    node.getStyleClass().add("settings-fields");
    model.messageProperty().subscribe(message -> show());
    model.doingProperty().subscribe(doing -> show());
    model.playing().onProperty().subscribe(on -> show());
  }

  Node node() {
    return node;
  }

  private RadioButton choice(String name, ToggleGroup group, Runnable chosen) {
    RadioButton button = new RadioButton(texts.get("settings.own." + name));
    button.setId("own-" + name);
    button.setToggleGroup(group);
    button.setWrapText(true);
    button.setOnAction(event -> chosen.run());
    return button;
  }

  private Button button(String name, Runnable run, String... styles) {
    Button button = Nodes.button(texts.get("settings.own." + name), run, styles);
    button.setId("own-" + name);
    return button;
  }

  private void playOrStop() {
    if (model.playing().onProperty().get()) {
      model.stop();
    } else {
      model.play();
    }
  }

  private void show() {
    Doing doing = model.doingProperty().get();
    Optional<OwnMessage> kept = model.messageProperty().get();
    boolean playing = model.playing().onProperty().get();
    @Nullable OwnSound offered = doing instanceof Doing.Offered(OwnSound sound) ? sound : null;
    boolean idle = doing instanceof Doing.Nothing || offered != null;
    boolean plays = offered != null ? offered.plays() : kept.filter(OwnMessage::plays).isPresent();
    state.setText(words(doing, kept));
    play.setText(texts.get(playing ? "settings.own.stop" : "settings.own.play"));
    play.setGraphic((playing ? Icon.STOP : Icon.PLAY).node());
    Nodes.show(play, plays && idle);
    Nodes.show(keep, offered != null);
    Nodes.show(discard, offered != null);
    Nodes.show(remove, offered == null && kept.isPresent());
    for (Button each : new Button[] {record, choose, remove}) {
      each.setDisable(!idle);
    }
    if (offered != null && !play.isFocused()) {
      keep.requestFocus();
    }
  }

  private String words(Doing doing, Optional<OwnMessage> kept) {
    return switch (doing) {
      case Doing.Recording(var step) ->
          texts.get("settings.own.step." + step.name().toLowerCase(Locale.ROOT));
      case Doing.Keeping _ -> texts.get("settings.own.keeping");
      case Doing.Offered(OwnSound sound) ->
          texts.get(
              sound.plays() ? "settings.own.offered" : "settings.own.offered.mute",
              called(sound.name()),
              length(sound.seconds()));
      case Doing.Nothing _ ->
          kept.map(message ->
                  texts.get(
                      message.plays() ? "settings.own.there" : "settings.own.there.mute",
                      called(message.name()),
                      length(message.seconds()),
                      day.format(message.at().atZone(zone.get()))))
              .orElseGet(() -> texts.get("settings.own.none"));
    };
  }

  private String called(String name) {
    return name.isEmpty() ? texts.get("settings.own.by_phone") : name;
  }

  private static String length(@Nullable Double seconds) {
    long whole = seconds == null ? 0 : Math.round(seconds);
    return String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("settings.own.choose"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(
                texts.get("settings.own.files"), "*.wav", "*.WAV", "*.mp3", "*.MP3"));
    File file = chooser.showOpenDialog(node.getScene().getWindow());
    if (file != null) {
      model.choose(file.toPath());
    }
  }
}
