package app.ringback.ui.cadences;

import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.function.BooleanSupplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One line under the lead's head: the cadence it is on, and what can be done with it. */
public final class LeadCadenceStrip {

  /** A long name takes a second line, and is then cut. */
  private static final double TWO_LINES = 40;

  private final LeadCadenceModel model;
  private final UiTexts texts;
  private final Label words = Nodes.label("", "cadence-words");
  private final MenuButton start = new MenuButton();
  private final Button pause;
  private final MenuButton move = new MenuButton();
  private final Button skip;
  private final Button stop;
  private final HBox said;
  private final VBox node;

  public LeadCadenceStrip(LeadCadenceModel model) {
    this.model = model;
    texts = model.texts();
    start.setText(texts.get("cadence.lead.start"));
    start.setId("cadence-start");
    start.getStyleClass().addAll("small", "flat");
    pause = Nodes.button("", model::pauseOrResume, "small", "flat");
    pause.setId("cadence-pause");
    move.setText(texts.get("cadence.lead.move"));
    move.setId("cadence-move");
    move.getStyleClass().addAll("small", "flat");
    moveBy("hour", Duration.ofHours(1));
    moveBy("day", Period.ofDays(1));
    moveBy("days", Period.ofDays(3));
    moveBy("week", Period.ofWeeks(1));
    skip = Nodes.button(texts.get("cadence.lead.skip"), model::skip, "small", "flat");
    skip.setId("cadence-skip");
    stop = Nodes.button(texts.get("cadence.lead.stop"), model::stop, "small", "flat");
    stop.setId("cadence-stop");
    for (Region each : new Region[] {start, pause, move, skip, stop}) {
      each.setMinWidth(Region.USE_PREF_SIZE);
    }
    words.setId("cadence-words");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setMaxHeight(TWO_LINES);
    HBox.setHgrow(words, Priority.ALWAYS);
    said = new HBox(Icon.STAGE.node("muted"), words);
    said.setAlignment(Pos.CENTER_LEFT);
    HBox ways = new HBox(start, pause, move, skip, stop);
    ways.setAlignment(Pos.CENTER_RIGHT);
    for (HBox line : new HBox[] {said, ways}) {
      line.getStyleClass().add("cadence-line");
    }
    node = new VBox(said, ways);
    node.setId("lead-cadence");
    node.getStyleClass().add("cadence-strip");
    model.seenProperty().subscribe(this::show);
  }

  public Node node() {
    return node;
  }

  private void show(LeadCadence.@Nullable Seen now) {
    Nodes.show(node, now != null);
    if (now == null) {
      return;
    }
    String standing = model.words(now);
    words.setText(standing);
    words.setAccessibleText(texts.get("cadence.lead.name") + ": " + standing);
    Nodes.tooltip(words, standing);
    Nodes.show(said, !standing.isEmpty());
    start
        .getItems()
        .setAll(
            now.names().stream()
                .map(name -> {
                  MenuItem item = new MenuItem(name);
                  item.setMnemonicParsing(false);
                  item.setOnAction(event -> model.start(name));
                  return item;
                })
                .toList());
    Nodes.show(start, !now.isOpen());
    pause.setText(texts.get(now.isPaused() ? "cadence.lead.resume" : "cadence.lead.pause"));
    Nodes.show(pause, now.isOpen());
    Nodes.show(move, model.mayMove());
    Nodes.show(skip, model.mayMove());
    Nodes.show(stop, now.isOpen());
  }

  /** Adds what can be done here to the window's keys and palette. */
  public void register(Keys keys) {
    add(keys, "cadence.start", model::mayStart, () -> open(start));
    add(keys, "cadence.pause", model::isOpen, model::pauseOrResume);
    add(keys, "cadence.move", model::mayMove, () -> open(move));
    add(keys, "cadence.skip", model::isOpen, model::skip);
    add(keys, "cadence.stop", model::isOpen, model::stop);
  }

  private static void open(MenuButton menu) {
    menu.requestFocus();
    menu.show();
  }

  private void moveBy(String name, TemporalAmount by) {
    MenuItem item = new MenuItem(texts.get("cadence.lead.move." + name));
    item.setOnAction(event -> model.move(by));
    move.getItems().add(item);
  }

  private void add(Keys keys, String id, BooleanSupplier can, Runnable run) {
    keys.register(
        new Action(
            id, texts.get("action." + id), ActionGroup.LEAD, Icon.STAGE, Key.NONE, can, run));
  }
}
