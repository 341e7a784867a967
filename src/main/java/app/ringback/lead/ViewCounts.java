package app.ringback.lead;

import java.util.EnumMap;
import java.util.Map;

/** How many leads each smart view holds. */
public record ViewCounts(Map<SmartView, Integer> counts) {

  public ViewCounts {
    EnumMap<SmartView, Integer> all = new EnumMap<>(SmartView.class);
    for (SmartView view : SmartView.values()) {
      all.put(view, counts.getOrDefault(view, 0));
    }
    counts = java.util.Collections.unmodifiableMap(all);
  }

  public int of(SmartView view) {
    return counts.getOrDefault(view, 0);
  }
}
