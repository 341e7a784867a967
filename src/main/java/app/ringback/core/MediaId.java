package app.ringback.core;

import java.util.UUID;

/** The id of a picture or file that came with a text. */
public record MediaId(UUID value) implements Id, Comparable<MediaId> {

  /** Reads the canonical text; throws {@link IllegalArgumentException} when it is no UUID. */
  public static MediaId parse(String text) {
    return new MediaId(UUID.fromString(text));
  }

  @Override
  public int compareTo(MediaId other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
