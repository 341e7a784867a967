package app.ringback.ui.sources;

import app.ringback.intake.SourceState;
import java.util.Map;

/**
 * One source of the list.
 *
 * @param kind {@code file, folder, mailbox, webhook, feed, phone, hand}, or empty when nobody knows
 * @param values what stands for it in the settings, by key
 */
public record SourceLine(String kind, Map<String, String> values, SourceState state) {

  public SourceLine {
    values = Map.copyOf(values);
  }

  public String name() {
    return state.name();
  }

  /** Whether nothing is taken from it for now. */
  boolean isPaused() {
    return Boolean.parseBoolean(values.get("paused"));
  }
}
