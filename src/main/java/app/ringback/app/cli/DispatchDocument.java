package app.ringback.app.cli;

import app.ringback.core.JsonLine;
import app.ringback.core.ProblemException;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What commands tell about an outbound item. What does not apply is absent. */
final class DispatchDocument {

  private DispatchDocument() {}

  /** As {@code send} prints it. */
  static ObjectNode of(Dispatch dispatch) {
    return fields(dispatch).build();
  }

  /** As {@code send} prints it when nothing could be put into the outbox. */
  static ObjectNode refused(ProblemException why) {
    JsonLine error =
        new JsonLine()
            .text("code", why instanceof SendProblem known ? known.code() : "not_queued")
            .text("message", why.problem().line());
    if (why instanceof SendProblem known && !known.missing().isEmpty()) {
      error.texts("missing", known.missing());
    }
    return new JsonLine()
        .text("state", DispatchState.REFUSED.code())
        .node("error", error.build())
        .build();
  }

  /** The same with what was to be sent to whom, as {@code lead show} prints it. */
  static ObjectNode withContent(Dispatch dispatch) {
    return fields(dispatch)
        .text("channel", dispatch.channel().code())
        .text("to", dispatch.to())
        .text("subject", dispatch.subject())
        .text("body", dispatch.body())
        .instant("created_at", dispatch.createdAt())
        .build();
  }

  private static JsonLine fields(Dispatch dispatch) {
    JsonLine line =
        new JsonLine()
            .id("dispatch_id", dispatch.id().value())
            .text("state", dispatch.state().code())
            .instant("until", until(dispatch))
            .text("rule", dispatch.rule())
            .text("provider_id", dispatch.providerId());
    return dispatch.errorCode().isEmpty() && dispatch.errorMessage().isEmpty()
        ? line
        : line.node(
            "error",
            new JsonLine()
                .text("code", dispatch.errorCode())
                .text("message", dispatch.errorMessage())
                .build());
  }

  /** What {@code send} tells people, on one line. */
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

  /** When it leaves at the earliest; nothing once it left, or while only the rep can free it. */
  private static @Nullable Instant until(Dispatch dispatch) {
    boolean waits =
        dispatch.state().isWaiting()
            && !dispatch.waitsForConfirmation()
            && dispatch.dueAt().isAfter(dispatch.createdAt());
    return waits ? dispatch.dueAt() : null;
  }
}
