package app.ringback.app.cli;

import app.ringback.core.Attachment;
import app.ringback.core.Channel;
import app.ringback.outbox.AttachmentFiles;
import app.ringback.outbox.EmailRequest;
import app.ringback.outbox.EmailRequestBuilder;
import java.nio.file.Path;
import java.util.List;
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

  @Option(names = "--body", paramLabel = "T", description = "What is written, if no template.")
  String body = "";

  @Option(
      names = "--subject",
      paramLabel = "T",
      description =
          "What it is about; may be left out when it answers the lead's e-mail,"
              + " and with a template that has one.")
  String subject = "";

  @Option(
      names = "--attach",
      paramLabel = "FILE",
      description = "A file that goes with it; may be given several times, 18 MB in all.")
  List<Path> files = List.of();

  private final CommandContext context;

  SendEmailCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    List<Attachment> attachments =
        AttachmentFiles.read(files.stream().map(context::resolve).toList());
    return options.queue(
        context,
        Channel.EMAIL,
        subject,
        body,
        (outbox, tx, lead, words) ->
            outbox.queueEmail(
                tx,
                EmailRequestBuilder.builder(EmailRequest.of(lead, words.subject(), words.body()))
                    .template(words.template())
                    .purpose(words.purpose())
                    .approach(words.approach())
                    .personalised(words.personalised())
                    .sendAt(options.sendAt)
                    .attachments(attachments)
                    .build()));
  }
}
