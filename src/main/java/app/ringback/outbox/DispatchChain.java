package app.ringback.outbox;

import app.ringback.core.DispatchId;
import java.util.Collection;

/** An item and those that try it again, each linked to the one before. */
final class DispatchChain {

  private DispatchChain() {}

  /** How many tries came before this item. */
  static int triesBefore(Dispatch item, Collection<Dispatch> all) {
    return all.stream()
        .filter(each -> each.id().equals(item.previousId()))
        .findFirst()
        .map(before -> 1 + triesBefore(before, all))
        .orElse(0);
  }

  /**
   * Whether one that tries this item again, directly or over others, waits, may have left or
   * arrived: then another one could double it.
   *
   * @param all every item of the lead
   */
  static boolean goesOn(DispatchId id, Collection<Dispatch> all) {
    return all.stream()
        .filter(each -> id.equals(each.previousId()))
        .anyMatch(each ->
            each.state().isWaiting() || each.state().mayHaveLeft() || goesOn(each.id(), all));
  }
}
