package app.ringback.outbox;

import java.util.List;
import java.util.Map;

/**
 * What the outbox holds.
 *
 * @param items the first of each group, group by group, what needs the user first
 * @param counts how many each group has in all; groups without any are left out
 */
public record OutboxPage(List<OutboxItem> items, Map<OutboxGroup, Integer> counts) {

  public static final OutboxPage EMPTY = new OutboxPage(List.of(), Map.of());

  public OutboxPage {
    items = List.copyOf(items);
    counts = Map.copyOf(counts);
  }

  public int count(OutboxGroup group) {
    return counts.getOrDefault(group, 0);
  }

  /** How many of a group are not among the items. */
  public int rest(OutboxGroup group) {
    long shown = items.stream().filter(item -> item.group() == group).count();
    return count(group) - (int) shown;
  }
}
