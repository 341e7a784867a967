package app.ringback.app.cli;

import app.ringback.core.Channel;
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

  @Option(names = "--body", paramLabel = "T", description = "What is written, if no template.")
  String body = "";

  private final CommandContext context;

  SendTextCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return options.queue(
        context,
        Channel.TEXT,
        "",
        body,
        (outbox, tx, lead, words) ->
            outbox.queueText(
                tx,
                TextRequestBuilder.builder(TextRequest.of(lead, words.body()))
                    .template(words.template())
                    .purpose(words.purpose())
                    .approach(words.approach())
                    .personalised(words.personalised())
                    .sendAt(options.sendAt)
                    .build()));
  }
}
