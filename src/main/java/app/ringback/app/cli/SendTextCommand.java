package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.lead.Lead;
import app.ringback.outbox.Approach;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringback send text LEAD --body T}: ends when the text is safely in the outbox. */
@Command(
    name = "text",
    description = "Queue a text; a running window or agent, or \"agent --once\", sends it.",
    footer = {"", "Ends with 0 when it is queued, held or sent, with 1 when it is refused."})
final class SendTextCommand implements Callable<Integer> {

  @Mixin final SendOptions options = new SendOptions();

  private final CommandContext context;

  SendTextCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    Approach marked = options.marked();
    Desk desk = context.desk();
    Dispatch dispatch =
        desk.transactions()
            .write(tx -> {
              Lead lead = desk.finder().find(tx, options.named);
              TextRequest request =
                  TextRequestBuilder.builder(TextRequest.of(lead.id(), options.body))
                      .approach(marked)
                      .sendAt(options.sendAt)
                      .build();
              return desk.sending().outbox().queueText(tx, request);
            });
    return options.tell(context, dispatch);
  }
}
