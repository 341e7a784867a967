package app.ringback.ui.inbox;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

/** The rows in sight, from first to last, or nothing before the list is drawn. */
record ListRange(int first, int last) {

  static ListRange inSight(ListView<?> list) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && flow.getLastVisibleCell() != null) {
      return new ListRange(
          flow.getFirstVisibleCell().getIndex() + 1, flow.getLastVisibleCell().getIndex() - 1);
    }
    return new ListRange(0, -1);
  }
}
