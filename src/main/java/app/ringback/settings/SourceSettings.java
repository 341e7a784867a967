package app.ringback.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * What is set for one source: section {@code [sources."its name"]}.
 *
 * @param slaMinutes its own promise, else that of {@code [sla]}
 * @param cadence the name of the cadence its leads start on; may be empty
 * @param leadCost what one lead costs, decimal text; may be empty
 * @param consent whether its leads come with written consent to automatic texts and calls
 * @param feed an https address to poll; may be empty
 */
@RecordBuilder
public record SourceSettings(
    OptionalInt slaMinutes,
    boolean autoText,
    String cadence,
    String leadCost,
    boolean consent,
    String feed,
    Duration feedPoll) {

  /** A source nothing is set for. */
  public static final SourceSettings DEFAULTS =
      new SourceSettings(OptionalInt.empty(), false, "", "", false, "", Duration.ofMinutes(10));
}
