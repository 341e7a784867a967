package app.ringback.app.cli;

import app.ringback.outbox.Dispatch;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What {@code send} tells about an outbound item. What does not apply is absent. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record DispatchDocument(
    @JsonProperty("dispatch_id") String dispatchId,
    String state,
    @Nullable Instant until,
    String rule,
    @JsonProperty("provider_id") String providerId,
    @Nullable Trouble error) {

  /** Why it failed or waits. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  record Trouble(String code, String message) {}

  static DispatchDocument of(Dispatch dispatch) {
    return new DispatchDocument(
        dispatch.id().text(),
        dispatch.state().code(),
        until(dispatch),
        dispatch.rule(),
        dispatch.providerId(),
        dispatch.errorCode().isEmpty()
            ? null
            : new Trouble(dispatch.errorCode(), dispatch.errorMessage()));
  }

  /** The same for people, on one line. */
  static String line(Dispatch dispatch) {
    Instant until = until(dispatch);
    String line =
        dispatch.state().code()
            + (until == null ? "" : " until " + until)
            + (dispatch.rule().isEmpty() ? "" : ": " + dispatch.rule())
            + (dispatch.errorMessage().isEmpty() ? "" : ". " + dispatch.errorMessage());
    return line + "  (" + dispatch.id().text() + ")";
  }

  static int exitCode(Dispatch dispatch) {
    return switch (dispatch.state()) {
      case QUEUED, HELD, SENDING, SENT, DELIVERED -> ExitCode.DONE;
      case FAILED, UNKNOWN, CANCELED, REFUSED -> ExitCode.FAILED;
    };
  }

  private static @Nullable Instant until(Dispatch dispatch) {
    boolean waits =
        dispatch.state().isWaiting()
            && !dispatch.waitsForConfirmation()
            && dispatch.dueAt().isAfter(dispatch.createdAt());
    return waits ? dispatch.dueAt() : null;
  }
}
