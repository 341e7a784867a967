package app.ringback.core;

import java.util.UUID;

/** The id of a next step. */
public record NextStepId(UUID value) implements Id, Comparable<NextStepId> {

  /** Reads the canonical text; throws {@link IllegalArgumentException} when it is no UUID. */
  public static NextStepId parse(String text) {
    return new NextStepId(UUID.fromString(text));
  }

  @Override
  public int compareTo(NextStepId other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
