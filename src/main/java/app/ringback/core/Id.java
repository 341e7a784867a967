package app.ringback.core;

import java.util.Locale;
import java.util.UUID;

/**
 * A typed id. Ids order by their lower-case text, never by {@link UUID#compareTo}, which compares
 * signed and so disagrees with every database.
 */
public sealed interface Id
    permits LeadId, ActivityId, DispatchId, RawId, ImportId, MediaId, NextStepId {

  /** The id itself, a UUIDv7 when Ringback made it, any UUID when it came with an archive. */
  UUID value();

  /** The canonical lower-case text. */
  default String text() {
    return value().toString().toLowerCase(Locale.ROOT);
  }
}
