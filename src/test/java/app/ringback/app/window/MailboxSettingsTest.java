package app.ringback.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.DeskSetup;
import app.ringback.app.MailGrant;
import app.ringback.app.Mailbox;
import app.ringback.testing.mail.SignInServer;
import app.ringback.testing.mail.TestMailServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The mailbox in the settings: its provider and servers, and signing in in the browser. */
class MailboxSettingsTest extends SettingsWindow {

  private static final String OUT = "You are not signed in.";
  private static final String IN = "You are signed in.";
  private static final String WAITING =
      "Sign in in the browser that opened; this takes note by itself.";

  private final TestMailServer server = new TestMailServer();
  private final SignInServer provider = new SignInServer(server::opensBy);
  private volatile boolean hasBrowser = true;

  @AfterEach
  void closeServers() {
    provider.close();
    server.close();
  }

  @Override
  protected void opens(List<String> command) throws IOException {
    if (!hasBrowser) {
      throw new IOException("no such program");
    }
    super.opens(command);
  }

  @Test
  void theMailboxIsSetUpInTheSettings() throws Exception {
    DeskSetup setup = setup(server);
    start(setup);
    await(() -> window.window().readyProperty().get());
    openSettings("#settings-mail-provider");
    top("#settings-mail-address");
    keep("settings-mailbox");
    run(() -> combo("#settings-mail-provider").setValue("google"));
    run(() -> combo("#settings-mail-auth").setValue("oauth2"));
    Path file = setup.workspace().settingsFile();
    await(() -> Files.readString(file).contains("smtp_host = \"smtp.gmail.com\""));
    await(() -> Files.readString(file).contains("auth = \"oauth2\""));
    await(() -> shows("#settings-sign-in"));
    top("#settings-mail-auth");
    keep("settings-mailbox-sign-in");
  }

  private ComboBox<Object> combo(String id) {
    return robot.lookup(id).queryComboBox();
  }

  @Test
  void whoSignsInInTheBrowserThatOpensHasAMailboxThatSendsAndReads() throws Exception {
    openSignedOut();
    // By keyboard: the button is reached and pressed as any other.
    run(() -> robot.lookup("#settings-sign-in").query().requestFocus());
    robot.type(KeyCode.SPACE);
    await(() -> sees(WAITING) && started.size() == 1);
    assertThat(robot.lookup("#settings-sign-in").query().isDisabled()).isTrue();
    top("#settings-mail-auth");
    keep("settings-sign-in-waiting");

    List<String> command = started.getFirst();
    assertThat(command).hasSize(2).first().isEqualTo("xdg-open");
    URI address = URI.create(command.getLast());
    assertThat(address.toString())
        .startsWith(provider.signIn() + "?")
        .contains("code_challenge_method=S256", "client_id=" + SignInServer.CLIENT)
        .doesNotContain("verifier");
    assertThat(SignInServer.browse(address)).isEqualTo(200);
    await(() -> sees(IN));
    assertThat(desk.get().secrets().find(MailGrant.REFRESH)).contains("refresh-1");
    assertThat(Files.readString(desk.get().workspace().settingsFile()))
        .doesNotContain("refresh-1", "access-");

    run(this::test);
    await(() -> sees("All is well: sam@brightroofs.example can send and read."));
    top("#settings-mail-auth");
    keep("settings-sign-in-done");
    run(() -> robot.lookup("Sign out").queryButton().fire());
    await(() -> sees(OUT));
    assertThat(desk.get().secrets().find(MailGrant.REFRESH)).isEmpty();
  }

  @Test
  void whoDoesNotSignInOrHasNoBrowserIsToldAndMayTryAgain() throws Exception {
    openSignedOut();
    hasBrowser = false;
    press("#settings-sign-in");
    await(() -> sees("No browser could be opened."));
    await(() -> sees(OUT));
    hasBrowser = true;
    press("#settings-sign-in");
    await(() -> started.size() == 1);
    String asked = started.getFirst().getLast();
    String redirect =
        "http://127.0.0.1:" + asked.replaceAll(".*redirect_uri=[^&]*%3A([0-9]+)%2F.*", "$1") + "/";
    String state = asked.replaceAll(".*[&?]state=([^&]*).*", "$1");
    assertThat(SignInServer.browse(URI.create(redirect + "?error=access_denied&state=" + state)))
        .isEqualTo(200);
    await(() -> sees(OUT));
    assertThat(desk.get().secrets().find(MailGrant.REFRESH)).isEmpty();
    assertThat(robot.lookup("#settings-sign-in").query().isDisabled()).isFalse();
  }

  private void openSignedOut() throws Exception {
    DeskSetup setup = setup(server);
    setup.secrets().get().remove(Mailbox.PASSWORD);
    Files.writeString(
        setup.workspace().settingsFile(),
        """
        auth = "oauth2"
        oauth_client_id = "%s"
        oauth_sign_in_url = "%s"
        oauth_token_url = "%s"
        """
            .formatted(SignInServer.CLIENT, provider.signIn(), provider.tokens()),
        StandardOpenOption.APPEND);
    start(setup);
    await(() -> window.window().readyProperty().get());
    openSettings("#settings-sign-in");
    await(() -> sees(OUT));
  }

  /** Presses the test of the mailbox, which is one of several. */
  private void test() {
    robot.lookup(".account-test").queryAllAs(Button.class).stream()
        .filter(button -> button.getParent().getParent().lookup("#settings-mail-token") != null)
        .findFirst()
        .orElseThrow()
        .fire();
  }
}
