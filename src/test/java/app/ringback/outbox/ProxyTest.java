package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.mail.ImapMailbox;
import app.ringback.channel.mail.MailAccount;
import app.ringback.channel.mail.MailServer;
import app.ringback.channel.mail.SmtpMail;
import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioTexts;
import app.ringback.intake.mail.MailSession;
import app.ringback.settings.NetworkSettings;
import app.ringback.settings.ProxyRoute;
import app.ringback.testing.LoopbackProxy;
import app.ringback.testing.mail.TestMailServer;
import app.ringback.testing.twilio.FakeTwilio;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts and mail over an HTTP proxy, a real one on this machine. */
class ProxyTest {

  private static final String NUMBER = "+12065550160";

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private OutboxFixture fixture;

  @BeforeEach
  void open() {
    fixture = new OutboxFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private static ProxyRoute route(LoopbackProxy proxy, String direct, String user) {
    return ProxyRoute.of(
        new NetworkSettings(proxy.address(), List.of(direct), user), user.isEmpty() ? "" : "open");
  }

  private TextCarrier texts(ProxyRoute route) {
    return new TwilioTexts(
        new TwilioAccount(
            FakeTwilio.SID, FakeTwilio.TOKEN, FakeTwilio.NUMBER, "", fixture.twilio.base(), route),
        Duration.ofSeconds(4));
  }

  @Test
  void aTextGoesOverTheProxyOnceAndIsFollowedOverIt() {
    try (LoopbackProxy proxy = LoopbackProxy.start()) {
      fixture.carrier = Optional.of(texts(route(proxy, "other.example", "")));
      Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
      fixture.passes(fixture.worker, Duration.ofSeconds(3), 4);
      assertThat(fixture.again(text).state()).isEqualTo(DispatchState.DELIVERED);
      assertThat(fixture.twilio.posts()).hasSize(1);
      assertThat(proxy.asked()).hasSameSizeAs(fixture.twilio.requests());
    }
  }

  @Test
  void withNothingConfiguredTheProxyOfThisComputerIsUsed() {
    ProxySelector before = ProxySelector.getDefault();
    try (LoopbackProxy proxy = LoopbackProxy.start()) {
      int port = ProxyRoute.read(proxy.address()).orElseThrow().getPort();
      ProxySelector.setDefault(
          ProxySelector.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
      fixture.carrier = Optional.of(texts(asTheComputerSays()));
      Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
      fixture.worker.runDue();
      assertThat(fixture.again(text).state()).isEqualTo(DispatchState.SENT);
      assertThat(proxy.asked()).hasSameSizeAs(fixture.twilio.requests()).isNotEmpty();
      // None is forced on who says that there is none.
      NetworkSettings none = new NetworkSettings(NetworkSettings.NONE, List.of(), "");
      assertThat(texts(ProxyRoute.of(none, "")).account()).isInstanceOf(CarrierAccount.Ready.class);
      assertThat(proxy.asked()).hasSize(fixture.twilio.requests().size() - 1);
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  @Test
  void aProxyOfThisComputerThatWeCannotSpeakToIsLeftOut() {
    ProxySelector before = ProxySelector.getDefault();
    try {
      ProxySelector.setDefault(
          new ProxySelector() {
            @Override
            public List<Proxy> select(URI target) {
              return List.of(
                  new Proxy(
                      Proxy.Type.SOCKS,
                      new InetSocketAddress(InetAddress.getLoopbackAddress(), 1)));
            }

            @Override
            public void connectFailed(URI target, SocketAddress proxy, IOException failure) {
              throw new AssertionError(target + " was asked for over " + proxy);
            }
          });
      assertThat(texts(asTheComputerSays()).account()).isInstanceOf(CarrierAccount.Ready.class);
    } finally {
      ProxySelector.setDefault(before);
    }
  }

  private static ProxyRoute asTheComputerSays() {
    return ProxyRoute.of(new NetworkSettings("", List.of("other.example"), ""), "");
  }

  @Test
  void whatTheListNamesGoesStraight() {
    try (LoopbackProxy proxy = LoopbackProxy.start()) {
      fixture.carrier = Optional.of(texts(route(proxy, "127.*", "")));
      fixture.text(fixture.lead(NUMBER), "Hi");
      fixture.worker.runDue();
      assertThat(fixture.twilio.posts()).hasSize(1);
      assertThat(proxy.asked()).isEmpty();
    }
  }

  @Test
  void aProxyThatAsksWhoWeAreIsToldAndTwilioIsNot() {
    try (LoopbackProxy proxy = LoopbackProxy.start("sam:open")) {
      fixture.carrier = Optional.of(texts(route(proxy, "other.example", "sam")));
      Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
      fixture.worker.runDue();
      assertThat(fixture.again(text).state()).isEqualTo(DispatchState.SENT);
      assertThat(fixture.twilio.posts()).hasSize(1);
    }
  }

  @Test
  void aProxyThatRefusesUsLeavesTheTextInTheOutboxAndSaysSo() {
    try (LoopbackProxy proxy = LoopbackProxy.start("sam:open")) {
      fixture.carrier = Optional.of(texts(route(proxy, "other.example", "")));
      Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
      fixture.worker.runDue();
      assertThat(fixture.again(text).state()).isEqualTo(DispatchState.QUEUED);
      assertThat(fixture.again(text).errorMessage()).contains("proxy");
      assertThat(fixture.twilio.posts()).isEmpty();
      assertThat(texts(route(proxy, "other.example", "")).account())
          .isInstanceOfSatisfying(
              CarrierAccount.NotReady.class,
              no -> assertThat(no.problem().happened()).contains("proxy"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "sam"})
  void aProxyThatLetsNobodyThroughToHttpsIsSaidToBeInTheWay(String user) {
    try (LoopbackProxy proxy = LoopbackProxy.start("sam:another word")) {
      TextCarrier texts =
          new TwilioTexts(
              new TwilioAccount(
                  FakeTwilio.SID,
                  FakeTwilio.TOKEN,
                  FakeTwilio.NUMBER,
                  "",
                  URI.create("https://localhost:1"),
                  route(proxy, "other.example", user)),
              Duration.ofSeconds(4));
      assertThat(texts.account())
          .isInstanceOfSatisfying(
              CarrierAccount.NotReady.class,
              no -> assertThat(no.problem().happened()).contains("proxy"));
      fixture.carrier = Optional.of(texts);
      Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
      fixture.worker.runDue();
      assertThat(fixture.again(text).state()).isEqualTo(DispatchState.QUEUED);
      assertThat(fixture.again(text).errorMessage()).contains("proxy");
      assertThat(proxy.asked()).isEmpty();
    }
  }

  @Test
  void aConnectionThatIsLostComesBackWithoutARestart() {
    try (LoopbackProxy proxy = LoopbackProxy.start()) {
      fixture.carrier = Optional.of(texts(route(proxy, "other.example", "")));
      proxy.away();
      Dispatch text = fixture.text(fixture.lead(NUMBER), "Hi");
      fixture.worker.runDue();
      assertThat(fixture.again(text).errorCode()).isEqualTo(SendTrouble.OFFLINE.code());
      proxy.back();
      fixture.book.clock.advance(Duration.ofMinutes(2));
      fixture.worker.runDue();
      assertThat(fixture.again(text).state()).isEqualTo(DispatchState.SENT);
      assertThat(fixture.twilio.posts()).hasSize(1);
    }
  }

  @Test
  void mailIsSentAndReadThroughATunnel() throws Exception {
    try (TestMailServer server = new TestMailServer();
        LoopbackProxy proxy = LoopbackProxy.start("sam:open")) {
      MailAccount straight = server.account(TestMailServer.PASSWORD);
      MailServer imap = server.accountToRead(server.imapPort()).imap();
      MailAccount account =
          new MailAccount(
              straight.address(),
              straight.name(),
              straight.smtp(),
              imap,
              straight.user(),
              straight.login(),
              Duration.ofSeconds(5),
              route(proxy, "other.example", "sam"));
      assertThat(new SmtpMail(account).account()).isInstanceOf(CarrierAccount.Ready.class);
      try (MailSession session = new ImapMailbox(account).connect()) {
        assertThat(session).isNotNull();
      }
      assertThat(proxy.asked())
          .containsExactly(
              "CONNECT 127.0.0.1:" + account.smtp().port() + " HTTP/1.1",
              "CONNECT 127.0.0.1:" + imap.port() + " HTTP/1.1");
    }
  }
}
