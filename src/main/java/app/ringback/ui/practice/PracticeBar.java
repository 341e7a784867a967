package app.ringback.ui.practice;

import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Heartbeat;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * Under the top bar of the practice workspace: that its people are invented, what time it is there,
 * and buttons that let time pass.
 */
public final class PracticeBar {

  private final UiTexts texts;
  private final Tasks tasks;
  private final Notices notices;
  private final Heartbeat heartbeat;
  private final PracticeHands hands;
  private final DateTimeFormatter format;
  private final Supplier<ZoneId> zone;
  private final Label words = Nodes.label("", "practice-words");
  private final Label time = Nodes.label("", "practice-time");
  private final HBox node = new HBox();

  /** Moves the time of practice, not on the FX thread; each answers the new time. */
  public interface PracticeHands {

    Instant hour();

    Instant morning();

    /** What would be heard on a call now, empty while there is none; asked on the FX thread. */
    Optional<String> heard();
  }

  public PracticeBar(
      UiTexts texts,
      Tasks tasks,
      Notices notices,
      Heartbeat heartbeat,
      PracticeHands hands,
      Supplier<ZoneId> zone) {
    this.texts = texts;
    this.tasks = tasks;
    this.notices = notices;
    this.heartbeat = heartbeat;
    this.hands = hands;
    this.zone = zone;
    format =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
            .withLocale(texts.locale());
    words.setMinWidth(0);
    time.setMinWidth(Label.USE_PREF_SIZE);
    node.getStyleClass().add("practice-bar");
    node.setAlignment(Pos.CENTER_LEFT);
    node.getChildren()
        .addAll(
            words,
            Nodes.spacer(),
            time,
            button("practice.hour", hands::hour),
            button("practice.morning", hands::morning));
    heartbeat.nowProperty().subscribe(this::show);
  }

  public Node node() {
    return node;
  }

  /** Makes the same two reachable by the palette. */
  public void register(Keys keys) {
    add(keys, "practice.hour", hands::hour);
    add(keys, "practice.morning", hands::morning);
  }

  private void add(Keys keys, String key, Callable<Instant> move) {
    keys.register(
        new Action(
            key,
            texts.get("action." + key),
            ActionGroup.WINDOW,
            Icon.CLOCK,
            Key.NONE,
            () -> move(move)));
  }

  private Button button(String key, Callable<Instant> move) {
    Button button = Nodes.button(texts.get(key), () -> move(move), "practice-button");
    button.setId(key.replace('.', '-'));
    button.setAccessibleText(texts.get("action." + key));
    button.setMinWidth(Button.USE_PREF_SIZE);
    return button;
  }

  private void move(Callable<Instant> work) {
    tasks.run(work, now -> heartbeat.beat(), notices::problem);
  }

  private void show(Instant now) {
    words.setText(
        hands
            .heard()
            .map(heard -> texts.get("practice.heard", heard))
            .orElseGet(() -> texts.get("practice.bar")));
    time.setText(format.format(now.atZone(zone.get())));
  }
}
