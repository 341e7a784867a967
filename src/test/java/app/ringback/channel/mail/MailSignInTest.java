package app.ringback.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringback.channel.mail.signin.AccessTokens;
import app.ringback.channel.mail.signin.SignIn;
import app.ringback.channel.mail.signin.SignInClient;
import app.ringback.core.ProblemException;
import app.ringback.intake.mail.MailSession;
import app.ringback.intake.mail.MailboxException;
import app.ringback.outbox.MailResult;
import app.ringback.outbox.OutgoingMail;
import app.ringback.settings.NetworkSettings;
import app.ringback.settings.ProxyRoute;
import app.ringback.testing.LoopbackProxy;
import app.ringback.testing.SettableClock;
import app.ringback.testing.mail.SignInServer;
import app.ringback.testing.mail.TestMailServer;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Signing in at a provider, and mail both ways by its tokens (XOAUTH2). */
class MailSignInTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final TestMailServer mail = new TestMailServer();
  private final SignInServer provider = new SignInServer(mail::opensBy);
  private final SettableClock clock = SettableClock.mondayMorning();
  private final SecureRandom random = new SecureRandom();
  private final List<String> kept = new ArrayList<>();

  @AfterEach
  void close() {
    provider.close();
    mail.close();
  }

  private SignInClient client(String secret) {
    return new SignInClient(
        provider.signIn(), provider.tokens(), "mail", SignInServer.CLIENT, secret);
  }

  private AccessTokens signedIn() {
    try (SignIn signIn = SignIn.begin(client(""), random)) {
      assertThat(SignInServer.browse(signIn.address())).isEqualTo(200);
      return new AccessTokens(client(""), signIn.await(SOON), kept::add, clock);
    }
  }

  private MailAccount account(AccessTokens tokens) {
    MailAccount password = mail.accountWithImap();
    return new MailAccount(
        password.address(),
        password.name(),
        password.smtp(),
        password.imap(),
        password.user(),
        new MailLogin.Grant(tokens),
        password.answerWithin());
  }

  private static MailResult send(SmtpMail smtp, int number) {
    return smtp.send(
        new OutgoingMail(
            "<" + number + "@brightroofs.example>",
            "ana@example.com",
            "Roof",
            "Hi",
            List.of(),
            SettableClock.mondayMorning().instant(),
            "",
            List.of(),
            "unsubscribe-1"));
  }

  @Test
  void whoSignedInInTheBrowserSendsAndReadsByTokens() throws Exception {
    MailAccount account = account(signedIn());
    assertThat(send(new SmtpMail(account), 1)).isEqualTo(new MailResult.Accepted());
    try (MailSession session = new ImapMailbox(account).connect()) {
      assertThat(session).isNotNull();
    }
    assertThat(provider.asked).containsExactly("authorization_code given", "refresh_token given");
    assertThat(account.toString()).doesNotContain("access", "refresh");
  }

  @Test
  void tokensAreAskedForOverTheProxy() {
    try (LoopbackProxy proxy = LoopbackProxy.start("sam:open")) {
      String refresh;
      try (SignIn signIn = SignIn.begin(client(""), random)) {
        assertThat(SignInServer.browse(signIn.address())).isEqualTo(200);
        refresh = signIn.await(SOON);
      }
      SignInClient routed =
          new SignInClient(
              provider.signIn(),
              provider.tokens(),
              "mail",
              SignInServer.CLIENT,
              "",
              ProxyRoute.of(
                  new NetworkSettings(proxy.address(), List.of("other.example"), "sam"), "open"));
      SmtpMail smtp = new SmtpMail(account(new AccessTokens(routed, refresh, kept::add, clock)));
      assertThat(send(smtp, 1)).isEqualTo(new MailResult.Accepted());
      assertThat(proxy.asked()).singleElement().asString().startsWith("POST http://127.0.0.1:");
    }
  }

  @Test
  void aTokenIsAskedForAnewBeforeItEndsAndOnceWhenItIsRefused() {
    SmtpMail smtp = new SmtpMail(account(signedIn()));
    assertThat(send(smtp, 1)).isEqualTo(new MailResult.Accepted());
    clock.advance(Duration.ofSeconds(SignInServer.LIVES - 60));
    assertThat(send(smtp, 2)).isEqualTo(new MailResult.Accepted());
    assertThat(provider.asked).hasSize(3);
    mail.opensBy("something else");
    assertThat(send(smtp, 3)).isEqualTo(new MailResult.Accepted());
    assertThat(provider.asked).hasSize(4);
    assertThat(mail.delivered()).hasSize(3);
  }

  @Test
  void aGrantThatWasTakenBackSaysToSignInAgainAndAsksNobodyAnyMore() {
    AccessTokens tokens = signedIn();
    SmtpMail smtp = new SmtpMail(account(tokens));
    provider.revoke();
    MailResult again =
        new MailResult.AccountRefused("sign_in", "Your mailbox wants you to sign in again.");
    for (int i = 0; i < 5; i++) {
      assertThat(send(smtp, i)).isEqualTo(again);
    }
    assertThatThrownBy(() -> new ImapMailbox(account(tokens)).connect())
        .isInstanceOf(MailboxException.class)
        .hasMessage("Your mailbox wants you to sign in again.");
    assertThat(provider.asked).containsExactly("authorization_code given", "refresh_token refused");
    assertThat(send(new SmtpMail(account(signedIn())), 9)).isEqualTo(new MailResult.Accepted());
  }

  @Test
  void aProviderThatCannotBeReachedIsLikeNoConnection() {
    SmtpMail smtp = new SmtpMail(account(signedIn()));
    provider.broken(true);
    assertThat(send(smtp, 1)).isInstanceOf(MailResult.NothingLeft.class);
    provider.broken(false);
    assertThat(send(smtp, 1)).isEqualTo(new MailResult.Accepted());
    assertThat(kept).isEmpty();
  }

  @Test
  void whoComesBackWithoutTheRightWordsIsNotBelieved() {
    try (SignIn signIn = SignIn.begin(client(""), random)) {
      String redirect = query(signIn.address(), "redirect_uri");
      assertThat(SignInServer.browse(URI.create(redirect + "?code=stolen&state=guessed")))
          .isEqualTo(404);
      assertThat(SignInServer.browse(URI.create(redirect + "favicon.ico"))).isEqualTo(404);
      String state = query(signIn.address(), "state");
      assertThat(SignInServer.browse(URI.create(redirect + "?error=access_denied&state=" + state)))
          .isEqualTo(200);
      assertThatThrownBy(() -> signIn.await(SOON))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("access_denied");
    }
  }

  @Test
  void aCodeForSomebodyElseGivesNothingAndAnOpenAddressIsRefused() {
    try (SignIn signIn = SignIn.begin(client(""), random)) {
      String redirect = query(signIn.address(), "redirect_uri");
      String state = query(signIn.address(), "state");
      SignInServer.browse(URI.create(redirect + "?code=unknown&state=" + state));
      assertThatThrownBy(() -> signIn.await(SOON)).isInstanceOf(ProblemException.class);
    }
    URI open = URI.create("http://login.example.com/");
    assertThatThrownBy(() -> new SignInClient(open, provider.tokens(), "", "id", ""))
        .isInstanceOf(ProblemException.class);
    assertThat(client("hush").toString()).doesNotContain("hush");
  }

  private static String query(URI address, String name) {
    for (String field : address.getRawQuery().split("&", -1)) {
      if (field.startsWith(name + "=")) {
        return java.net.URLDecoder.decode(
            field.substring(name.length() + 1), java.nio.charset.StandardCharsets.UTF_8);
      }
    }
    throw new AssertionError(name);
  }
}
