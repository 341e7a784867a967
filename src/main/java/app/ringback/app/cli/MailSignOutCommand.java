package app.ringback.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ringback mail sign-out}: forgets what the rep granted. */
@Command(name = "sign-out", description = "Forget that you signed in to your mailbox.")
final class MailSignOutCommand implements Callable<Integer> {

  private final CommandContext context;

  MailSignOutCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.desk().sending().mailbox().grant().signOut();
    context.print("What you granted is forgotten here. Take it back at your provider, too.");
    return ExitCode.DONE;
  }
}
