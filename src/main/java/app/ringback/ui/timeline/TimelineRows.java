package app.ringback.ui.timeline;

import app.ringback.timeline.Activity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a timeline and brings a list up to date with as little change as possible. */
final class TimelineRows {

  private TimelineRows() {}

  /**
   * The rows of a timeline, oldest first, a day's heading before its entries.
   *
   * @param unreadFrom the first entry that was not seen yet; null when all were
   */
  static List<TimelineRow> of(OpenLead open, ZoneId zone, @Nullable Activity unreadFrom) {
    List<TimelineRow> rows = new ArrayList<>(open.activities().size() + 32);
    LocalDate day = null;
    for (Activity activity : open.activities()) {
      LocalDate its = activity.at().atZone(zone).toLocalDate();
      if (!its.equals(day)) {
        rows.add(new TimelineRow.Day(its));
        day = its;
      }
      if (unreadFrom != null && activity.id().equals(unreadFrom.id())) {
        rows.add(new TimelineRow.Unread());
      }
      rows.add(
          new TimelineRow.Entry(
              activity,
              open.dispatches().get(activity.id()),
              open.media().getOrDefault(activity.id(), List.of())));
    }
    return rows;
  }

  /** The oldest of the inbound entries that nothing outbound has followed; null without one. */
  static @Nullable Activity firstUnanswered(List<Activity> activities) {
    Activity first = null;
    for (Activity activity : activities.reversed()) {
      if (activity.direction().equals("out")) {
        break;
      }
      if (activity.isInbound()) {
        first = activity;
      }
    }
    return first;
  }

  /**
   * Makes the list equal to {@code wanted}, touching only what differs, so that a reader's place in
   * the list stays when something is added below.
   */
  static void update(ObservableList<TimelineRow> rows, List<TimelineRow> wanted) {
    int head = 0;
    int shorter = Math.min(rows.size(), wanted.size());
    while (head < shorter && rows.get(head).equals(wanted.get(head))) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && rows.get(rows.size() - 1 - tail).equals(wanted.get(wanted.size() - 1 - tail))) {
      tail++;
    }
    if (head == 0 && tail == 0) {
      rows.setAll(wanted);
      return;
    }
    int replaced = Math.min(rows.size(), wanted.size()) - head - tail;
    for (int i = head; i < head + replaced; i++) {
      if (!rows.get(i).equals(wanted.get(i))) {
        rows.set(i, wanted.get(i));
      }
    }
    if (rows.size() > wanted.size()) {
      rows.remove(head + replaced, rows.size() - tail);
    } else if (wanted.size() > rows.size()) {
      rows.addAll(head + replaced, wanted.subList(head + replaced, wanted.size() - tail));
    }
  }
}
