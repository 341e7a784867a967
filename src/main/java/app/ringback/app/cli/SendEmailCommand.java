package app.ringback.app.cli;

import app.ringback.outbox.EmailRequest;
import app.ringback.outbox.EmailRequestBuilder;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ringback send email LEAD --subject T --body T}: ends when it is in the outbox. */
@Command(
    name = "email",
    description = "Queue an e-mail; a running window or agent, or \"agent --once\", sends it.",
    footer = {"", "Ends with 0 when it is queued, held or sent, with 1 when it is refused."})
final class SendEmailCommand implements Callable<Integer> {

  @Mixin final SendOptions options = new SendOptions();

  @Option(names = "--body", paramLabel = "T", required = true, description = "What is written.")
  String body = "";

  @Option(
      names = "--subject",
      paramLabel = "T",
      description = "What it is about; may be left out when it answers the lead's e-mail.")
  String subject = "";

  private final CommandContext context;

  SendEmailCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    return options.queue(
        context,
        (outbox, tx, lead, marked) ->
            outbox.queueEmail(
                tx,
                EmailRequestBuilder.builder(EmailRequest.of(lead, subject, body))
                    .approach(marked)
                    .sendAt(options.sendAt)
                    .build()));
  }
}
