package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.MailGrant;
import app.ringback.app.SystemOpener;
import app.ringback.core.ProblemException;
import app.ringback.ui.settings.SignInModel;
import java.net.URI;

/** Signing in at the provider of the open desk's mailbox. */
record DeskSignIn(Desk desk, SystemOpener opener) implements SignInModel.Provider {

  @Override
  public boolean isSignedIn() {
    return grant().isThere();
  }

  @Override
  public void signIn() {
    grant().signIn(this::show);
  }

  private void show(URI address) {
    opener.open(
        address.toString(),
        new ProblemException(
            "No browser could be opened.",
            "Nothing was changed.",
            "Sign in from a terminal: ringback mail sign-in --no-browser."));
  }

  @Override
  public void signOut() {
    grant().signOut();
  }

  @Override
  public void keepClientSecret(String secret) {
    desk.secrets().put(MailGrant.CLIENT_SECRET, secret);
  }

  private MailGrant grant() {
    return desk.sending().mailbox().grant();
  }
}
