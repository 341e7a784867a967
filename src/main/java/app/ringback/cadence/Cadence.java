package app.ringback.cadence;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.UUID;

/**
 * One version of a cadence.
 *
 * @param id the version's own
 * @param lineage the same for every version of a cadence
 * @param version from 1
 * @param removed whether nobody can be started on it any more
 */
@RecordBuilder
public record Cadence(UUID id, UUID lineage, int version, boolean removed, Plan plan) {

  public String name() {
    return plan.name();
  }
}
