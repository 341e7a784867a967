package app.ringback.ui.cadences;

import app.ringback.cadence.Step;
import app.ringback.cadence.StepBuilder;
import app.ringback.cadence.StepCondition;
import app.ringback.core.Channel;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One step in the editor: everything about it can be changed in place. */
final class StepRow {

  private final CadencesModel model;
  private final UiTexts texts;
  private final int place;
  private final CheckBox automatic;
  private final CheckBox blocking;
  private final CheckBox breakup;
  private final ComboBox<String> template = new ComboBox<>();
  private final Label fault = Nodes.label("", "setting-note", "test-outcome");
  private final VBox node;
  private Step step;

  StepRow(CadencesModel model, int place, Step step) {
    this.model = model;
    this.texts = model.texts();
    this.place = place;
    this.step = step;
    Button handle =
        Nodes.iconButton(Icon.MENU, texts.get("cadence.step.move", place + 1), () -> {});
    handle.setId("step-handle-" + place);
    NumberField day =
        new NumberField(
            "step-day-" + place,
            texts.get("cadence.step.day.name", place + 1),
            days -> change(next -> next.day(days)));
    day.show(step.day());
    ComboBox<Channel> channel = new ComboBox<>();
    channel.getItems().setAll(Channel.values());
    channel.setConverter(new ChannelNames());
    channel.setValue(step.channel());
    channel.setId("step-channel-" + place);
    channel.setAccessibleText(texts.get("cadence.step.channel"));
    channel.valueProperty().subscribe(this::channel);
    template.setId("step-template-" + place);
    template.setAccessibleText(texts.get("cadence.step.template"));
    template.setPromptText(texts.get("cadence.step.template"));
    template.setMaxWidth(Double.MAX_VALUE);
    offerTemplates();
    template
        .valueProperty()
        .subscribe(chosen -> change(next -> next.template(chosen == null ? "" : chosen)));
    Button delete =
        Nodes.iconButton(
            Icon.DELETE, texts.get("cadence.step.delete", place + 1), () -> model.remove(place));
    Label dayWord = Nodes.label(texts.get("cadence.step.day"));
    dayWord.setMinWidth(Region.USE_PREF_SIZE);
    channel.setMinWidth(Region.USE_PREF_SIZE);
    HBox first = new HBox(handle, dayWord, day.node(), channel, Nodes.spacer(), delete);
    first.setAlignment(Pos.CENTER_LEFT);
    first.getStyleClass().add("cadence-line");
    automatic = box("automatic", step.automatic(), on -> change(next -> next.automatic(on)));
    blocking = box("blocking", step.blocking(), on -> change(next -> next.blocking(on)));
    breakup = box("breakup", step.breakup(), on -> change(next -> next.breakup(on)));
    FlowPane second =
        new FlowPane(
            time("from", step.from(), time -> change(next -> next.from(time))),
            time("to", step.to(), time -> change(next -> next.to(time))),
            automatic,
            condition(StepCondition.CAN_TEXT),
            condition(StepCondition.UNANSWERED),
            blocking,
            breakup);
    second.getStyleClass().add("cadence-line");
    fault.setWrapText(true);
    node = new VBox(first, template, second, fault);
    node.getStyleClass().add("cadence-step");
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    new StepDrag(model, place).install(handle, node);
    automatic.selectedProperty().subscribe(on -> Nodes.show(blocking, !on));
    fit();
    say("");
  }

  Node node() {
    return node;
  }

  void say(String words) {
    fault.setText(words);
    Nodes.show(fault, !words.isEmpty());
  }

  private void key(KeyEvent event) {
    if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
      event.consume();
      int to = place + (event.getCode() == KeyCode.UP ? -1 : 1);
      Node rows = node.getParent();
      model.move(place, to);
      Node moved = rows == null ? null : rows.lookup("#step-handle-" + to);
      if (moved != null) {
        moved.requestFocus();
      }
    }
  }

  private void change(UnaryOperator<StepBuilder> how) {
    Step after = how.apply(StepBuilder.builder(step)).build();
    if (!after.equals(step)) {
      step = after;
      model.set(place, after);
    }
  }

  private void channel(Channel chosen) {
    if (chosen != step.channel()) {
      change(next ->
          next.channel(chosen)
              .template("")
              .automatic(chosen != Channel.CALL)
              .blocking(false)
              .breakup(false)
              .conditions(Set.of()));
      automatic.setSelected(step.automatic());
      offerTemplates();
      fit();
    }
  }

  /** What makes no sense for the channel is not offered. */
  private void fit() {
    boolean call = step.channel() == Channel.CALL;
    Nodes.show(automatic, !call);
    Nodes.show(breakup, !call);
  }

  private void offerTemplates() {
    List<String> names = new ArrayList<>(model.templates(step.channel()));
    if (!step.template().isEmpty() && !names.contains(step.template())) {
      names.add(step.template());
    }
    template.getItems().setAll(names);
    template.setValue(step.template().isEmpty() ? null : step.template());
  }

  private CheckBox box(String key, boolean on, java.util.function.Consumer<Boolean> changed) {
    CheckBox box = new CheckBox(texts.get("cadence.step." + key));
    box.setId("step-" + key + "-" + place);
    box.setSelected(on);
    box.selectedProperty().subscribe(changed);
    return box;
  }

  private Node condition(StepCondition condition) {
    return box(
        condition.code(),
        step.conditions().contains(condition),
        on -> {
          EnumSet<StepCondition> all = EnumSet.noneOf(StepCondition.class);
          all.addAll(step.conditions());
          if (on) {
            all.add(condition);
          } else {
            all.remove(condition);
          }
          change(next -> next.conditions(all));
        });
  }

  private Node time(String key, LocalTime now, java.util.function.Consumer<LocalTime> chosen) {
    ComboBox<LocalTime> box = new ComboBox<>();
    for (int half = 14; half <= 43; half++) {
      box.getItems().add(LocalTime.of(half / 2, half % 2 * 30));
    }
    if (!box.getItems().contains(now)) {
      box.getItems().addFirst(now);
    }
    box.setValue(now);
    box.setId("step-" + key + "-" + place);
    box.setAccessibleText(texts.get("cadence.step." + key + ".name"));
    box.getStyleClass().add("cadence-time");
    box.valueProperty()
        .subscribe(time -> {
          if (time != null) {
            chosen.accept(time);
          }
        });
    HBox line = new HBox(Nodes.label(texts.get("cadence.step." + key)), box);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("cadence-line");
    return line;
  }

  private final class ChannelNames extends StringConverter<Channel> {

    @Override
    public String toString(Channel channel) {
      return channel == null ? "" : texts.get("cadence.channel." + channel.code());
    }

    @Override
    public Channel fromString(String name) {
      return Channel.read(name).orElse(Channel.CALL);
    }
  }
}
