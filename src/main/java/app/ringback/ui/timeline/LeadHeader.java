package app.ringback.ui.timeline;

import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.SlaState;
import app.ringback.lead.Stage;
import app.ringback.ui.Countdown;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.Urgencies;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

/** The head of the middle pane. */
final class LeadHeader {

  /** A long name takes a second line, and is then cut. */
  private static final double TWO_LINES = 56;

  private final LeadHeaderModel model;
  private final UiTexts texts;
  private final UnaryOperator<String> displayPhone;
  private final java.util.function.Consumer<String> tell;
  private final Label name = Nodes.label("", "lead-name");
  private final Label about = Nodes.label("", "lead-about");
  private final Label when = Nodes.label("", "lead-when");
  private final Label sla = Nodes.label("", "lead-sla");
  private final MenuButton stage = new MenuButton();
  private final MenuButton more;
  private final ProgressBar bar = new ProgressBar();
  private final Button completeness = new Button();
  private final ToggleButton details;
  private final FlowPane addresses = new FlowPane();
  private final VBox concerns = new VBox();
  private final VBox node;

  LeadHeader(
      LeadHeaderModel model,
      UnaryOperator<String> displayPhone,
      java.util.function.Consumer<String> tell) {
    this.model = model;
    this.displayPhone = displayPhone;
    this.tell = tell;
    this.texts = model.texts();
    stage.setId("stage");
    stage.getStyleClass().addAll("small", "stage-choice");
    for (Stage each : Stage.values()) {
      MenuItem item = new MenuItem(model.stage(each));
      item.setOnAction(event -> model.changeStage(each));
      stage.getItems().add(item);
    }
    more = new MenuButton("", Icon.MENU.node());
    more.getStyleClass().addAll("flat", "button-icon", "no-arrow");
    more.setAccessibleText(texts.get("lead.more"));
    Nodes.tooltip(more, texts.get("lead.more"));
    more.setId("lead-more");
    details = new ToggleButton(texts.get("lead.details"), Icon.DOWN.node());
    details.setId("details");
    details.getStyleClass().addAll("small", "flat");
    details
        .selectedProperty()
        .subscribe(on -> details.setGraphic((on ? Icon.UP : Icon.DOWN).node()));
    bar.setPrefWidth(64);
    bar.getStyleClass().add("small");
    completeness.setGraphic(bar);
    completeness.setId("completeness");
    completeness.getStyleClass().addAll("small", "flat", "completeness");
    completeness.setOnAction(event -> showMissing());
    name.setMinWidth(48);
    name.setWrapText(true);
    name.setMaxHeight(TWO_LINES);
    about.setMinWidth(0);
    when.setMinWidth(0);
    stage.setMinWidth(Region.USE_PREF_SIZE);
    more.setMinWidth(Region.USE_PREF_SIZE);
    completeness.setMinWidth(Region.USE_PREF_SIZE);
    details.setMinWidth(Region.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox first = new HBox(name, stage, more);
    HBox second = new HBox(about, Nodes.spacer(), completeness);
    sla.setId("lead-sla");
    sla.setMinWidth(Region.USE_PREF_SIZE);
    HBox third = new HBox(when, Nodes.spacer(), sla, details);
    for (HBox row : new HBox[] {first, second, third}) {
      row.setAlignment(Pos.CENTER_LEFT);
      row.getStyleClass().add("lead-header-row");
    }
    addresses.setMinWidth(0);
    addresses.getStyleClass().add("lead-addresses");
    concerns.getStyleClass().add("lead-concerns");
    node = new VBox(first, second, third, addresses, concerns);
    node.getStyleClass().add("lead-header");
    model.concerns().stopAskedProperty().subscribe(this::showOpen);
    model
        .openProperty()
        .subscribe(open -> {
          if (open != null) {
            show(open.lead());
            showSla(open);
          }
        });
  }

  Node node() {
    return node;
  }

  private void showOpen() {
    OpenLead open = currentlyOpen();
    if (open != null) {
      showConcerns(model.concerns().of(open.lead()));
    }
  }

  MenuButton more() {
    return more;
  }

  ToggleButton details() {
    return details;
  }

  void openStages() {
    stage.requestFocus();
    stage.show();
  }

  private void show(Lead lead) {
    name.setText(model.name(lead));
    Nodes.tooltip(name, model.name(lead));
    about.setText(model.about(lead));
    Nodes.tooltip(about, about.getText());
    when.setText(model.when(lead));
    Nodes.tooltip(when, when.getText());
    stage.setText(model.stage(lead.stage()));
    stage.setAccessibleText(texts.get("stage.name", model.stage(lead.stage())));
    int score = model.completeness(lead);
    bar.setProgress(score / 100.0);
    completeness.setText(texts.get("lead.completeness", score));
    completeness.setAccessibleText(texts.get("lead.completeness.name", score));
    int place = 0;
    for (LeadPhone phone : lead.phones()) {
      String shown = phone.valid() ? displayPhone.apply(phone.number()) : phone.number();
      fill(chip(place++), Icon.CALL, shown, phone.label(), phone.valid());
    }
    for (LeadEmail email : lead.emails()) {
      fill(chip(place++), Icon.EMAIL, email.address(), email.label(), email.valid());
    }
    addresses.getChildren().remove(place, addresses.getChildren().size());
    Nodes.show(addresses, place > 0);
    showConcerns(model.concerns().of(lead));
  }

  private void showSla(OpenLead open) {
    Optional<SlaState> state = model.sla(open);
    Nodes.show(sla, state.isPresent());
    state.ifPresent(now -> {
      sla.setText(model.slaWords(open, now));
      sla.setGraphic((now == SlaState.BREACHED ? Icon.CLOCK_LATE : Icon.CLOCK).node());
      Urgencies.style(
          sla, now == SlaState.BREACHED ? Countdown.Urgency.LATE : Countdown.Urgency.CALM);
    });
  }

  /** The first concern, and how many more there are: they must not push the timeline away. */
  private void showConcerns(List<LeadConcerns.Concern> all) {
    concerns.getChildren().setAll(all.stream().limit(1).map(this::concern).toList());
    if (all.size() > 1) {
      Hyperlink rest = new Hyperlink(texts.get("concern.more", all.size() - 1));
      rest.setOnAction(
          event -> concerns.getChildren().setAll(all.stream().map(this::concern).toList()));
      concerns.getChildren().add(rest);
    }
    Nodes.show(concerns, !all.isEmpty());
  }

  /** The chip at a place; the ones of the lead before are used again. */
  private Button chip(int place) {
    if (place < addresses.getChildren().size()
        && addresses.getChildren().get(place) instanceof Button made) {
      return made;
    }
    Button chip = new Button();
    chip.setMnemonicParsing(false);
    chip.getStyleClass().addAll("small", "chip");
    chip.setMaxWidth(260);
    addresses.getChildren().add(chip);
    return chip;
  }

  private void fill(Button chip, Icon icon, String address, String label, boolean valid) {
    String name = label.isEmpty() ? address : texts.get("chip.labelled", address, label);
    chip.setText(address);
    chip.setGraphic((valid ? icon : Icon.PROBLEM).node());
    chip.setAccessibleText(texts.get("chip.name", name));
    Nodes.tooltip(chip, texts.get("chip.name", name));
    chip.setOnAction(event -> copy(address));
  }

  private void copy(String address) {
    ClipboardContent content = new ClipboardContent();
    content.putString(address);
    Clipboard.getSystemClipboard().setContent(content);
    tell.accept(texts.get("copied.what", address));
  }

  private Node concern(LeadConcerns.Concern concern) {
    Label words = Nodes.label(concern.words(), "concern-words");
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(Icon.LOOK.node("concern-icon"), words);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("concern-line");
    List<Button> ways = concern.ways().stream().map(way -> way(way, concern)).toList();
    if (ways.size() == 1) {
      line.getChildren().addAll(ways);
      line.getStyleClass().add("concern");
      return line;
    }
    HBox below = new HBox();
    below.getChildren().setAll(ways);
    below.setAlignment(Pos.CENTER_RIGHT);
    below.getStyleClass().add("concern-line");
    VBox question = new VBox(line, below);
    question.getStyleClass().add("concern");
    return question;
  }

  private static Button way(LeadConcerns.Way way, LeadConcerns.Concern concern) {
    Button act = Nodes.button(way.action(), way.act(), "small");
    act.setMinWidth(Region.USE_PREF_SIZE);
    act.setAccessibleText(way.action() + ": " + concern.words());
    return act;
  }

  private void showMissing() {
    OpenLead open = currentlyOpen();
    if (open == null) {
      return;
    }
    VBox content = new VBox();
    content.getStyleClass().add("missing");
    var missing = model.missing(open.lead());
    content
        .getChildren()
        .add(
            Nodes.label(
                texts.get(missing.isEmpty() ? "missing.nothing" : "missing.title"),
                "missing-title"));
    missing.forEach(line -> content.getChildren().add(Nodes.label(line)));
    PopOver popOver = new PopOver(content);
    popOver.setArrowLocation(PopOver.ArrowLocation.TOP_RIGHT);
    popOver.show(completeness);
  }

  private @Nullable OpenLead currentlyOpen() {
    return model.openProperty().get();
  }
}
