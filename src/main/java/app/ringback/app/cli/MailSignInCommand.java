package app.ringback.app.cli;

import app.ringback.app.SystemOpener;
import app.ringback.core.ProblemException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ringback mail sign-in}: ends when the rep has signed in in the browser. */
@Command(
    name = "sign-in",
    description = "Sign in to your mailbox in the browser, with your own client at the provider.",
    footer = {
      "",
      "Needs provider and oauth_client_id under [mail] in settings.toml, and auth = \"oauth2\".",
      "The secret of a client that has one comes from RINGBACK_MAIL_CLIENT_SECRET."
    })
final class MailSignInCommand implements Callable<Integer> {

  @Option(names = "--no-browser", description = "Only print the address to open.")
  boolean noBrowser;

  private final CommandContext context;

  MailSignInCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    context.desk().sending().mailbox().grant().signIn(this::show);
    context.print("You are signed in to the mailbox.");
    return ExitCode.DONE;
  }

  private void show(URI address) {
    context.print("Open this address in your browser and sign in:");
    context.print(address.toString());
    if (!noBrowser) {
      SystemOpener.ofThisComputer()
          .open(
              address.toString(),
              new ProblemException(
                  "No browser could be opened.",
                  "Nothing was changed.",
                  "Try again with --no-browser, and open the address yourself."));
    }
  }
}
