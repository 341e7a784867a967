package app.ringback.compliance;

import app.ringback.compliance.hours.LegalHours;
import java.util.Optional;

/**
 * A decision with what the rep should know beside it.
 *
 * @param until when the legal hours end that allow it now; empty when nothing ends them soon or it
 *     is not allowed
 * @param theyWrote whether it is allowed only because the lead wrote or called just now
 * @param warning a limit that a touch written by hand would go over, in words; empty when none
 */
public record Advice(
    Decision decision, Optional<LegalHours.Closing> until, boolean theyWrote, String warning) {

  static Advice of(Decision decision) {
    return new Advice(decision, Optional.empty(), false, "");
  }
}
