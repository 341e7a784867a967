package app.ringback.ui.outbox;

import app.ringback.outbox.OutboxItem;
import app.ringback.outbox.OutboxPage;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of the list.
 *
 * @param heading how many its group has, when it is the first of it; else 0
 * @param rest how many of its group are not listed, when it is the last of it; else 0
 */
record OutboxRow(OutboxItem item, int heading, int rest) {

  static List<OutboxRow> of(OutboxPage page) {
    List<OutboxItem> items = page.items();
    List<OutboxRow> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      OutboxItem item = items.get(i);
      boolean first = i == 0 || items.get(i - 1).group() != item.group();
      boolean last = i == items.size() - 1 || items.get(i + 1).group() != item.group();
      rows.add(
          new OutboxRow(
              item, first ? page.count(item.group()) : 0, last ? page.rest(item.group()) : 0));
    }
    return rows;
  }
}
