package app.ringback.core;

import java.util.UUID;

/** The id of one run of an import. */
public record ImportId(UUID value) implements Id, Comparable<ImportId> {

  /** Reads the canonical text; throws {@link IllegalArgumentException} when it is no UUID. */
  public static ImportId parse(String text) {
    return new ImportId(UUID.fromString(text));
  }

  @Override
  public int compareTo(ImportId other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
