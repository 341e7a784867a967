package app.ringback.outbox;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as the carrier has it.
 *
 * @param id the carrier's id
 * @param service the sender pool it went through, may be empty
 * @param progress what its status means to us
 * @param status the carrier's own word
 * @param createdAt by the carrier's clock
 * @param errorCode empty unless it failed
 * @param errorMessage in words a salesperson understands
 * @param action what the failure asks of us
 * @param segments how many parts, when known
 * @param cost decimal text, empty until it is known
 */
@RecordBuilder
public record CarrierMessage(
    String id,
    String to,
    String from,
    String service,
    String body,
    Progress progress,
    String status,
    @Nullable Instant createdAt,
    String errorCode,
    String errorMessage,
    CarrierAction action,
    @Nullable Integer segments,
    String cost) {

  /** How far a message is. */
  public enum Progress {
    /** On its way, and may still fail. */
    TAKEN,
    DELIVERED,
    FAILED
  }
}
