package app.ringback.core;

import java.util.UUID;

/** The id of an outbound item. */
public record DispatchId(UUID value) implements Id, Comparable<DispatchId> {

  /** Reads the canonical text; throws {@link IllegalArgumentException} when it is no UUID. */
  public static DispatchId parse(String text) {
    return new DispatchId(UUID.fromString(text));
  }

  @Override
  public int compareTo(DispatchId other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
