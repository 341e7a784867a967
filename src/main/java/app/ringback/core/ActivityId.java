package app.ringback.core;

import java.util.UUID;

/** The id of an entry of a timeline. */
public record ActivityId(UUID value) implements Id, Comparable<ActivityId> {

  /** Reads the canonical text; throws {@link IllegalArgumentException} when it is no UUID. */
  public static ActivityId parse(String text) {
    return new ActivityId(UUID.fromString(text));
  }

  @Override
  public int compareTo(ActivityId other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
