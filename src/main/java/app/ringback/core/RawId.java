package app.ringback.core;

import java.util.UUID;

/** The id of a kept raw original. */
public record RawId(UUID value) implements Id, Comparable<RawId> {

  /** Reads the canonical text; throws {@link IllegalArgumentException} when it is no UUID. */
  public static RawId parse(String text) {
    return new RawId(UUID.fromString(text));
  }

  @Override
  public int compareTo(RawId other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
