package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.lead.Lead;
import app.ringback.outbox.Approach;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ringback send text LEAD --body T}: ends when the text is safely in the outbox. */
@Command(
    name = "text",
    description = "Queue a text; a running window or agent, or \"agent --once\", sends it.",
    footer = {"", "Ends with 0 when it is queued, held or sent, with 1 when it is refused."})
final class SendTextCommand implements Callable<Integer> {

  @Parameters(paramLabel = "LEAD", description = "An id, a phone number or an e-mail address.")
  String named = "";

  @Option(names = "--body", paramLabel = "T", required = true, description = "The text.")
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

  private final CommandContext context;

  SendTextCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Approach marked = approach.isEmpty() ? null : readApproach();
    Desk desk = context.desk();
    Dispatch dispatch =
        desk.transactions()
            .write(tx -> {
              Lead lead = desk.finder().find(tx, named);
              TextRequest request =
                  TextRequestBuilder.builder(TextRequest.of(lead.id(), body))
                      .approach(marked)
                      .sendAt(sendAt)
                      .build();
              return desk.sending().outbox().queueText(tx, request);
            });
    if (json) {
      context.json(DispatchDocument.of(dispatch));
    } else {
      context.print(DispatchDocument.line(dispatch));
    }
    return DispatchDocument.exitCode(dispatch);
  }

  private Approach readApproach() {
    return Approach.read(approach)
        .orElseThrow(() -> new UsageException("--approach is value-led or pitch-first."));
  }
}
