package app.ringback.app.cli;

import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringback send text LEAD --body T}: ends when the text is safely in the outbox. */
@Command(
    name = "text",
    description = "Queue a text; a running window or agent, or \"agent --once\", sends it.",
    footer = {"", "Ends with 0 when it is queued, held or sent, with 1 when it is refused."})
final class SendTextCommand implements Callable<Integer> {

  @Mixin final SendOptions options = new SendOptions();

  @Option(names = "--body", paramLabel = "T", required = true, description = "What is written.")
  String body = "";

  private final CommandContext context;

  SendTextCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return options.queue(
        context,
        (outbox, tx, lead, marked) ->
            outbox.queueText(
                tx,
                TextRequestBuilder.builder(TextRequest.of(lead, body))
                    .approach(marked)
                    .sendAt(options.sendAt)
                    .build()));
  }
}
