package app.ringback.ui.timeline;

import app.ringback.ui.Action;
import app.ringback.ui.ActionGroup;
import app.ringback.ui.Icon;
import app.ringback.ui.Key;
import app.ringback.ui.Keys;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import app.ringback.ui.media.MediaView;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle pane: the lead's head, its fields when they are wanted, and its timeline. */
public final class TimelinePane {

  private static final double DETAILS_SHARE = 0.5;

  private final OpenLeadModel open;
  private final LeadHeaderModel headerModel;
  private final TimelineModel timelineModel;
  private final LeadScreens screens;
  private final LeadHeader header;
  private final LeadDetails details;
  private final TimelineList list;
  private final UiTexts texts;
  private final StackPane node = new StackPane();
  private final VBox lead;

  public TimelinePane(
      OpenLeadModel open,
      LeadHeaderModel headerModel,
      LeadDetailsModel detailsModel,
      TimelineModel timelineModel,
      LeadScreens screens,
      PaneParts parts) {
    this.open = open;
    this.headerModel = headerModel;
    this.timelineModel = timelineModel;
    this.screens = screens;
    this.texts = parts.texts();
    header =
        new LeadHeader(
            headerModel,
            number -> parts.phones().display(number, parts.country().get()),
            parts.notices()::tell);
    details = new LeadDetails(detailsModel, texts);
    list = new TimelineList(timelineModel);
    headerModel.concerns().opens(screens::merge, this::editDetails);
    StackPane below =
        new StackPane(
            list.node(),
            new SideTextView(timelineModel).node(),
            new MediaView(timelineModel.media()).node());
    VBox.setVgrow(below, Priority.ALWAYS);
    below.setMinHeight(96);
    lead = new VBox(header.node(), details.node(), below);
    lead.getStyleClass().add("lead-pane");
    lead.setMinWidth(0);
    details.node().maxHeightProperty().bind(node.heightProperty().multiply(DETAILS_SHARE));
    header.details().selectedProperty().subscribe(on -> Nodes.show(details.node(), on));
    Label nothing = Nodes.label(texts.get("lead.none"), "pane-empty");
    nothing.setWrapText(true);
    node.getStyleClass().add("timeline-pane");
    node.getChildren().setAll(nothing, lead);
    open.openProperty()
        .subscribe(now -> {
          Nodes.show(lead, now != null);
          Nodes.show(nothing, now == null);
        });
    open.problemProperty()
        .subscribe(
            problem -> nothing.setText(problem == null ? texts.get("lead.none") : problem.line()));
    menu();
  }

  public Node node() {
    return node;
  }

  /** Puts a part below the lead's head. */
  public void belowHead(Node part) {
    lead.getChildren().add(1, part);
  }

  /** Opens the fields and puts the focus on the first. */
  public void editDetails() {
    header.details().setSelected(true);
    details.focus();
  }

  /** Adds what can be done here to the window's keys and palette. */
  public void register(Keys keys) {
    headerModel.concerns().teaches(() -> keys.fire("example"));
    add(keys, "lead.edit", Icon.EDIT, Key.letter('i'), this::editDetails);
    add(keys, "lead.timeline", Icon.INBOX, Key.letter('l'), list::focus);
    add(keys, "lead.stage", Icon.STAGE, Key.letter('g'), header::openStages);
    add(keys, "lead.raw", Icon.RAW, Key.NONE, timelineModel::showNewestRaw);
    add(keys, "lead.test", Icon.SYSTEM, Key.NONE, headerModel.concerns()::toggleTest);
    add(keys, "lead.merge", Icon.MERGE, Key.NONE, screens::merge);
    add(keys, "lead.stop", Icon.PROBLEM, Key.NONE, headerModel.concerns()::askToStop);
    add(keys, "lead.erase", Icon.DELETE, Key.NONE, screens::erase);
  }

  private void add(Keys keys, String id, Icon icon, Key key, Runnable run) {
    keys.register(
        new Action(id, texts.get("action." + id), ActionGroup.LEAD, icon, key, this::isOpen, run));
  }

  private boolean isOpen() {
    return open.openProperty().get() != null;
  }

  private void menu() {
    item("action.lead.raw", timelineModel::showNewestRaw);
    item("action.lead.merge", screens::merge);
    item("action.lead.test", headerModel.concerns()::toggleTest);
    item("action.lead.stop", headerModel.concerns()::askToStop);
    item("action.lead.erase", screens::erase);
  }

  private void item(String key, Runnable run) {
    MenuItem item = new MenuItem(texts.get(key));
    item.setOnAction(event -> run.run());
    header.more().getItems().add(item);
  }
}
