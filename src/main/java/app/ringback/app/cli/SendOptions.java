package app.ringback.app.cli;

import app.ringback.outbox.Approach;
import app.ringback.outbox.Dispatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every {@code send} command is given, and how it ends. */
final class SendOptions {

  @Parameters(paramLabel = "LEAD", description = "An id, a phone number or an e-mail address.")
  String named = "";

  @Option(names = "--body", paramLabel = "T", required = true, description = "What is written.")
  String body = "";

  @Option(names = "--approach", paramLabel = "APPROACH", description = "value-led or pitch-first.")
  String approach = "";

  @Option(
      names = "--send-at",
      paramLabel = "INSTANT",
      description = "Not before this instant, such as 2026-03-02T18:00:00Z.")
  @Nullable Instant sendAt;

  @Option(names = "--json", description = "Print one JSON document.")
  boolean json;

  /** The approach it was marked with; null when it was not. */
  @Nullable Approach marked() {
    return approach.isEmpty()
        ? null
        : Approach.read(approach)
            .orElseThrow(() -> new UsageException("--approach is value-led or pitch-first."));
  }

  /** Prints what became of it. */
  int tell(CommandContext context, Dispatch dispatch) {
    if (json) {
      context.json(DispatchDocument.of(dispatch));
    } else {
      context.print(DispatchDocument.line(dispatch));
    }
    return DispatchDocument.exitCode(dispatch);
  }
}
