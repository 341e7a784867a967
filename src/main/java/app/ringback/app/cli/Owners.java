package app.ringback.app.cli;

import app.ringback.app.WorkspaceLock.Owner;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Tells commands that own the workspace from those that pass by. */
final class Owners {

  private Owners() {}

  /** As what the command owns the workspace; empty for a short command. */
  static Optional<Owner> of(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return last.commandSpec().userObject() instanceof OwnerCommand command
        ? Optional.of(command.owner())
        : Optional.empty();
  }
}
