package app.ringback.intake;

import app.ringback.core.ImportId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is; the numbers are those of the last batch that was stored.
 *
 * @param bytesRead bytes read of all files together
 * @param bytesTotal bytes of all files together
 * @param left the time left at the speed so far; null before there is a speed
 */
public record ImportProgress(
    ImportId id,
    String file,
    ImportCounts counts,
    long bytesRead,
    long bytesTotal,
    @Nullable Duration left) {

  /** The part that is done, 0 to 1. */
  public double done() {
    return bytesTotal <= 0 ? 0 : Math.min(1, (double) bytesRead / bytesTotal);
  }
}
