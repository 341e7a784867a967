package app.ringback.app.cli;

import app.ringback.core.Channel;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.CallRequestBuilder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ringback send call LEAD}: ends when the call is safely in the outbox. */
@Command(
    name = "call",
    description = "Queue a call; a running window rings your phone first, then the lead.",
    footer = {
      "",
      "The lead is called only when you say that you are on the line: with the key in the window,",
      "or by pressing 1 once that is set up; an agent without a window needs the latter.",
      "Ends with 0 when it is queued or held, with 1 when it is refused."
    })
final class SendCallCommand implements Callable<Integer> {

  @Mixin final SendOptions options = new SendOptions();

  private final CommandContext context;

  SendCallCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return options.queue(
        context,
        Channel.CALL,
        "",
        "",
        (outbox, tx, lead, words) ->
            outbox
                .calls()
                .queue(
                    tx,
                    CallRequestBuilder.builder(CallRequest.of(lead))
                        .template(words.template())
                        .purpose(words.purpose())
                        .approach(words.approach())
                        .at(options.sendAt)
                        .build()));
  }
}
