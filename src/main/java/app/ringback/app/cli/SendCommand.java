package app.ringback.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ringback send …}: through the outbox and the guard, like the window does. */
@Command(
    name = "send",
    description = "Send something to a lead.",
    footer = {"", "LEAD is an id, a phone number or an e-mail address."},
    synopsisSubcommandLabel = "(text | email | call)")
final class SendCommand {

  private SendCommand() {}

  static CommandLine of(CommandContext context) {
    return new CommandLine(new SendCommand())
        .addSubcommand(new SendTextCommand(context))
        .addSubcommand(new SendEmailCommand(context))
        .addSubcommand(new SendCallCommand(context));
  }
}
