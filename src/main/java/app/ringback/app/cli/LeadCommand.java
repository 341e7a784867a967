package app.ringback.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ringback lead …}: one lead from the shell. */
@Command(
    name = "lead",
    description = "Add, show, find, change, export or erase leads.",
    footer = {"", "LEAD is an id, a phone number or an e-mail address."},
    synopsisSubcommandLabel = "(add | show | find | set | export | consent | evidence | erase)")
final class LeadCommand {

  private LeadCommand() {}

  static CommandLine of(CommandContext context) {
    return new CommandLine(new LeadCommand())
        .addSubcommand(new LeadAddCommand(context))
        .addSubcommand(new LeadShowCommand(context))
        .addSubcommand(new LeadFindCommand(context))
        .addSubcommand(new LeadSetCommand(context))
        .addSubcommand(new LeadExportCommand(context))
        .addSubcommand(new LeadConsentCommand(context))
        .addSubcommand(new LeadEvidenceCommand(context))
        .addSubcommand(new LeadEraseCommand(context));
  }
}
