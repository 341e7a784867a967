package app.ringback.outbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.app.doctor.ClockCheck;
import app.ringback.app.doctor.Finding;
import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioInbox;
import app.ringback.core.SignIn;
import app.ringback.intake.text.TextInbox;
import app.ringback.testing.SettableClock;
import app.ringback.testing.mail.TestCertificate;
import app.ringback.testing.mail.TlsLine;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.twilio.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is told of the network and the clock. */
class NetworkStateTest {

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

  private TextInbox.Answer asked() {
    return asked(fixture.twilio.base());
  }

  private TextInbox.Answer asked(URI base) {
    Instant yesterday = fixture.book.clock.instant().minus(Duration.ofDays(1));
    return new TwilioInbox(
            new TwilioAccount(FakeTwilio.SID, FakeTwilio.TOKEN, FakeTwilio.NUMBER, "", base))
        .receivedSince(yesterday, ids -> Set.of());
  }

  static Stream<Fault> portals() {
    return Stream.of(
        new Fault.CaptivePortal(),
        new Fault.Redirect(),
        new Fault.Raw(511, "text/html", "<h1>Welcome to our train</h1>"));
  }

  @ParameterizedTest
  @MethodSource("portals")
  void aNetworkThatWantsASignInIsCalledThatAndNothingIsLost(Fault portal) {
    fixture.twilio.receive("+12065550160", "Are you there?");
    fixture.twilio.nextList(portal);
    assertThat(asked()).isEqualTo(new TextInbox.Answer.Unavailable(SignIn.WORDS));
    assertThat(asked()).isInstanceOf(TextInbox.Answer.Texts.class);
    Dispatch text = fixture.text(fixture.lead("+12065550161"), "Hi");
    fixture.twilio.next(portal);
    fixture.worker.runDue();
    assertThat(fixture.again(text).errorMessage()).isEqualTo(SignIn.WORDS);
    assertThat(fixture.twilio.posts()).as("never sent again by itself").hasSize(1);
  }

  @Test
  void aNetworkThatStandsInForTheCarrierIsKnownByItsTlsAndTheTextGoesLater() throws Exception {
    TestCertificate strange =
        TestCertificate.make(Files.createDirectory(folder.resolve("strange")));
    try (TlsLine shows =
            new TlsLine(fixture.twilio.base().getPort(), TlsLine.Begins.AT_ONCE, strange);
        ServerSocket speaksNone = new ServerSocket(0, 9, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> welcome(speaksNone));
      for (int port : List.of(shows.port(), speaksNone.getLocalPort())) {
        URI there = URI.create("https://" + TestCertificate.HOST + ":" + port);
        assertThat(asked(there)).isEqualTo(new TextInbox.Answer.Unavailable(SignIn.WORDS));
        fixture.carrier = Optional.of(OutboxFixture.texts(there, FakeTwilio.TOKEN));
        Dispatch text = fixture.text(fixture.lead("+1206555" + port), "Hi");
        fixture.worker.runDue();
        assertThat(fixture.again(text).errorMessage()).isEqualTo(SignIn.WORDS);
        assertThat(fixture.again(text).state()).isEqualTo(DispatchState.QUEUED);

        fixture.carrier = Optional.of(OutboxFixture.texts(fixture.twilio.base(), FakeTwilio.TOKEN));
        fixture.book.clock.advance(Duration.ofMinutes(2));
        fixture.worker.runDue();
        assertThat(fixture.again(text).state()).isEqualTo(DispatchState.SENT);
      }
    }
    assertThat(fixture.twilio.posts()).hasSize(2);
  }

  /** What a hotel's network says to everybody. */
  private static void welcome(ServerSocket door) {
    try {
      while (true) {
        try (Socket caller = door.accept()) {
          caller
              .getOutputStream()
              .write("HTTP/1.1 302 Found\r\nLocation: /welcome\r\n\r\n".getBytes(US_ASCII));
        }
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  private Optional<Duration> ahead(Duration theirs) {
    SettableClock carriers = new SettableClock(fixture.book.clock.instant().plus(theirs));
    try (FakeTwilio twilio = FakeTwilio.start(carriers)) {
      TextCarrier texts = OutboxFixture.texts(twilio.base(), FakeTwilio.TOKEN);
      WatchedCarriers watched = new WatchedCarriers(() -> Optional.of(texts), fixture.book.clock);
      assertThat(watched.ahead()).isEmpty();
      assertThat(watched.texts().orElseThrow().account()).isInstanceOf(CarrierAccount.Ready.class);
      return ClockSkew.worthTelling(watched.ahead());
    }
  }

  @Test
  void aClockThatIsMinutesOffIsNoticedByTheCarriersDate() {
    assertThat(ahead(Duration.ofMinutes(7))).contains(Duration.ofMinutes(-7));
    assertThat(ahead(Duration.ofHours(-1))).contains(Duration.ofHours(1));
    assertThat(ahead(Duration.ofSeconds(100))).isEmpty();
  }

  @Test
  void theDoctorSaysThatLegalHoursCannotBeReliedOn() {
    Finding found = doctor(Duration.ofMinutes(7));
    assertThat(found.state()).isEqualTo(Finding.State.WARN);
    assertThat(found.detail()).contains("7 minutes fast").contains("legal hour");
    assertThat(found.mend()).contains("set its time");
    assertThat(doctor(Duration.ofSeconds(-90)).state()).isEqualTo(Finding.State.OK);
  }

  private Finding doctor(Duration ahead) {
    return new ClockCheck(
            fixture.book.clock, () -> ZoneOffset.UTC, List::of, () -> Optional.of(ahead))
        .look();
  }
}
