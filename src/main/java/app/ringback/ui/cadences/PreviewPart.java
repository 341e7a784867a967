package app.ringback.ui.cadences;

import app.ringback.cadence.PlanPreview;
import app.ringback.core.Channel;
import app.ringback.ui.Icon;
import app.ringback.ui.Nodes;
import app.ringback.ui.UiTexts;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the cadence would be for the lead that is selected, on a calendar. */
final class PreviewPart {

  private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");
  private static final int WEEK = 7;

  private final UiTexts texts;
  private final Label title;
  private final Label words = Nodes.label("", "setting-note");
  private final GridPane calendar = new GridPane();
  private final VBox node;

  PreviewPart(CadencesModel model) {
    texts = model.texts();
    title = Nodes.label(texts.get("cadence.preview"), "setting-label");
    words.setWrapText(true);
    calendar.setId("cadence-calendar");
    calendar.getStyleClass().add("cadence-calendar");
    for (int i = 0; i < WEEK; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / WEEK);
      column.setHgrow(Priority.ALWAYS);
      calendar.getColumnConstraints().add(column);
    }
    node = new VBox(title, words, calendar);
    model.previewProperty().subscribe(this::show);
  }

  Node node() {
    return node;
  }

  private void show(CadencesDesk.@Nullable Shown now) {
    calendar.getChildren().clear();
    Nodes.show(calendar, now != null);
    if (now == null) {
      title.setText(texts.get("cadence.preview"));
      words.setText(texts.get("cadence.preview.none"));
      return;
    }
    title.setText(texts.get("cadence.preview.of", now.lead()));
    words.setText(
        texts.get(
            "cadence.preview.words",
            now.preview().clock().getDisplayName(TextStyle.FULL, texts.locale())));
    List<PlanPreview.Day> days = now.preview().days();
    for (int i = 0; i < days.size(); i++) {
      if (i < WEEK) {
        calendar.add(
            Nodes.label(
                days.get(i).date().getDayOfWeek().getDisplayName(TextStyle.SHORT, texts.locale()),
                "cadence-weekday"),
            i,
            0);
      }
      calendar.add(cell(days.get(i)), i % WEEK, 1 + i / WEEK);
    }
  }

  private Node cell(PlanPreview.Day day) {
    String date =
        day.date()
            .format(
                DateTimeFormatter.ofPattern(
                    day.date().getDayOfMonth() == 1 ? "d MMM" : "d", texts.locale()));
    List<Node> lines = new ArrayList<>();
    lines.add(Nodes.label(date, "cadence-date"));
    day.steps().forEach(at -> lines.add(step(at)));
    VBox cell = new VBox();
    cell.getChildren().setAll(lines);
    cell.getStyleClass().add("cadence-day");
    cell.pseudoClassStateChanged(CLOSED, day.opens() == null || !day.atWork());
    Label hours = Nodes.label(hours(day), "cadence-hours");
    hours.setWrapText(true);
    cell.getChildren().add(hours);
    return cell;
  }

  private String hours(PlanPreview.Day day) {
    LocalTime opens = day.opens();
    LocalTime closes = day.closes();
    if (opens == null) {
      return texts.get("cadence.preview.closed");
    }
    if (!day.atWork()) {
      return texts.get("cadence.preview.off");
    }
    return closes == null ? "" : time(opens) + "– " + time(closes);
  }

  private Node step(PlanPreview.At at) {
    Channel channel = at.step().channel();
    Icon icon =
        switch (channel) {
          case CALL -> Icon.CALL;
          case TEXT -> Icon.TEXT;
          case EMAIL -> Icon.EMAIL;
        };
    Label step = Nodes.label(time(at.time()), "cadence-at");
    step.setGraphic(icon.node());
    step.setAccessibleText(texts.get("cadence.channel." + channel.code()) + " " + time(at.time()));
    return step;
  }

  private String time(LocalTime time) {
    // As in the choices of the window above: a cell is narrow.
    return DateTimeFormatter.ofPattern("HH:mm", texts.locale()).format(time);
  }
}
