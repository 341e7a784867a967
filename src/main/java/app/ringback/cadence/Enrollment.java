package app.ringback.cadence;

import app.ringback.core.LeadId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lead on one cadence.
 *
 * @param cadence the version of the cadence, null when an archive did not say
 * @param name the cadence's name when it began
 * @param state {@link #RUNNING}, {@link #PAUSED}, {@link #ENDED}; empty, or another program's word,
 *     when it came with an archive
 * @param startedAt null when an archive did not say
 * @param owner whose the lead was when it began
 * @param endedBy an {@link EndReason}'s code; may be empty
 * @param endsAt when it is over if nothing happens before; null while that is not known
 * @param reengageAt when the rep is to be reminded of the dormant lead
 * @param waiting whether it came with an archive and waits until the user resumes cadences
 */
@RecordBuilder
public record Enrollment(
    UUID id,
    LeadId lead,
    @Nullable UUID cadence,
    String name,
    String state,
    @Nullable Instant startedAt,
    String owner,
    @Nullable Instant pausedAt,
    @Nullable Instant endedAt,
    String endedBy,
    @Nullable Instant endsAt,
    @Nullable Instant reengageAt,
    boolean waiting) {

  public static final String RUNNING = "running";
  public static final String PAUSED = "paused";
  public static final String ENDED = "ended";

  /** Whether touches of it leave by themselves. */
  public boolean isRunning() {
    return state.equals(RUNNING) && !waiting;
  }

  /** Whether it can be resumed. */
  public boolean isPaused() {
    return state.equals(PAUSED) || (waiting && !isOver());
  }

  public boolean isOver() {
    return !state.equals(RUNNING) && !state.equals(PAUSED) && !state.isEmpty();
  }
}
