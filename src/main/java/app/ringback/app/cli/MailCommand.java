package app.ringback.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ringback mail …}: signing in at the provider of the mailbox. */
@Command(
    name = "mail",
    description = "Sign in at the provider of your mailbox, or forget that you did.",
    synopsisSubcommandLabel = "(sign-in | sign-out)")
final class MailCommand {

  private MailCommand() {}

  static CommandLine of(CommandContext context) {
    return new CommandLine(new MailCommand())
        .addSubcommand(new MailSignInCommand(context))
        .addSubcommand(new MailSignOutCommand(context));
  }
}
