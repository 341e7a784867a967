package app.ringback.core;

import java.util.UUID;

/** The id of a lead. */
public record LeadId(UUID value) implements Id, Comparable<LeadId> {

  /** Reads the canonical text; throws {@link IllegalArgumentException} when it is no UUID. */
  public static LeadId parse(String text) {
    return new LeadId(UUID.fromString(text));
  }

  @Override
  public int compareTo(LeadId other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
