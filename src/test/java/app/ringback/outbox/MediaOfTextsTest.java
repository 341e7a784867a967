package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioMedia;
import app.ringback.core.LeadId;
import app.ringback.intake.text.MediaFetch;
import app.ringback.testing.twilio.FakeMedia;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.MediaState;
import app.ringback.timeline.media.MediaStore;
import app.ringback.timeline.media.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of received texts, fetched over a redirect to another origin into a real book. */
class MediaOfTextsTest {

  private static final String ANA = "+12065550101";
  private static final byte[] ROOF = "a picture of a roof, say".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private OutboxFixture desk;
  private MediaStore media;
  private MediaFetch fetch;
  private TwilioMedia carrier;
  private LeadId ana;

  @BeforeEach
  void open() {
    desk = new OutboxFixture(folder);
    media = new MediaStore(desk.book.ids, "test");
    fetch = new MediaFetch(desk.book.transactions(), media, desk.book.clock);
    carrier = carrier(FakeTwilio.TOKEN);
    ana = desk.lead(ANA).id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatCameWithATextIsFetchedOnceAndTheTokenStaysWithTheCarrier() {
    Activity text =
        received(new FakeMedia("image/jpeg", ROOF), new FakeMedia("text/x-vcard; a=b", ROOF));
    assertThat(states(text)).containsExactly(MediaState.WANTED, MediaState.WANTED);
    fetch.run(carrier);
    fetch.run(carrier);
    assertThat(of(text))
        .extracting(Media::contentType)
        .containsExactly("image/jpeg", "text/x-vcard");
    assertThat(states(text)).containsExactly(MediaState.KEPT, MediaState.KEPT);
    assertThat(content(of(text).getFirst())).isEqualTo(ROOF);
    // The other origin refuses whoever shows the token, so it was not shown.
    assertThat(desk.twilio.pictures().served()).hasSize(2);
    assertThat(fetch.next()).isEmpty();
  }

  @Test
  void withoutANetworkItStaysWantedAndIsFetchedLater() {
    Activity text = received(new FakeMedia("image/png", ROOF), new FakeMedia("image/png", ROOF));
    desk.twilio.pictures().next(200, 503, 503);
    TwilioMedia away =
        new TwilioMedia(
            new TwilioAccount(
                FakeTwilio.SID,
                FakeTwilio.TOKEN,
                FakeTwilio.NUMBER,
                "",
                java.net.URI.create("http://127.0.0.1:1")));
    fetch.run(away);
    assertThat(states(text)).containsExactly(MediaState.WANTED, MediaState.WANTED);
    assertThat(fetch.next()).contains(desk.book.clock.instant().plusSeconds(30));
    fetch.run(carrier);
    assertThat(desk.twilio.requests()).as("not before its time").isEmpty();
    desk.book.clock.advance(Duration.ofSeconds(30));
    fetch.run(carrier);
    assertThat(states(text)).containsExactly(MediaState.KEPT, MediaState.WANTED);
    desk.book.clock.advance(Duration.ofMinutes(10));
    fetch.run(carrier);
    desk.book.clock.advance(Duration.ofMinutes(10));
    fetch.run(carrier);
    assertThat(states(text)).containsExactly(MediaState.KEPT, MediaState.KEPT);
  }

  @Test
  void aWrongTokenLosesNothing() {
    Activity text = received(new FakeMedia("image/png", ROOF));
    fetch.run(carrier("wrong"));
    assertThat(states(text)).containsExactly(MediaState.WANTED);
    desk.book.clock.advance(Duration.ofMinutes(1));
    fetch.run(carrier);
    assertThat(states(text)).containsExactly(MediaState.KEPT);
  }

  @Test
  void whatIsTooLargeOfNoKindOrGoneIsSaidAndNeverAskedForAgain() {
    byte[] huge = new byte[10 * 1024 * 1024 + 1];
    Activity text =
        received(
            new FakeMedia("video/mp4", huge),
            new FakeMedia("application/x-msdownload", ROOF),
            new FakeMedia("image/gif", ROOF),
            new FakeMedia("image/gif", ROOF));
    desk.twilio.pictures().next(200, 404);
    fetch.run(carrier);
    assertThat(of(text))
        .extracting(Media::reason)
        .containsExactly(Refusal.TOO_LARGE, Refusal.KIND, Refusal.GONE, Refusal.NONE);
    assertThat(fetch.next()).isEmpty();
  }

  @Test
  void aTextTheCarrierForgotIsAskedForThreeTimes() {
    Activity text = received(new FakeMedia("image/png", ROOF));
    desk.twilio.pictures().forget(text.providerId());
    for (int i = 0; i < 2; i++) {
      fetch.run(carrier);
      assertThat(states(text)).containsExactly(MediaState.WANTED);
      desk.book.clock.advance(Duration.ofMinutes(5));
    }
    fetch.run(carrier);
    assertThat(of(text).getFirst().reason()).isEqualTo(Refusal.GONE);
  }

  @Test
  void nothingOfItLiesReadableOnTheDisk() throws IOException {
    byte[] secret = new byte[3_000_000];
    Arrays.fill(secret, (byte) 'Q');
    Set<Path> before = temporary();
    Activity text = received(new FakeMedia("image/png", secret));
    fetch.run(carrier);
    assertThat(content(of(text).getFirst())).isEqualTo(secret);
    Set<Path> after = temporary();
    after.removeAll(before);
    assertThat(after).isEmpty();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes.contains("Q".repeat(100))).as(file.toString()).isFalse();
        // Base64 of the same.
        assertThat(bytes.contains("UVFR".repeat(25))).as(file.toString()).isFalse();
      }
    }
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("h2.*|.*\\.temp\\.db|lob.*"))
          .collect(Collectors.toSet());
    }
  }

  private Activity received(FakeMedia... with) {
    String sid = desk.twilio.receive(ANA, "Here is the roof", with);
    Activity text =
        ActivityBuilder.builder(
                Activity.of(
                    desk.book.ids.activity(), ana, ActivityKind.TEXT, desk.book.clock.instant()))
            .direction("in")
            .providerId(sid)
            .build();
    desk.book
        .transactions()
        .run(tx -> {
          desk.book.timelines.append(tx, text, desk.book.clock.instant());
          media.expect(tx, text.id(), with.length, desk.book.clock.instant());
        });
    return text;
  }

  private List<Media> of(Activity text) {
    return desk.book
        .transactions()
        .read(tx -> media.ofLead(tx, ana))
        .getOrDefault(text.id(), List.of());
  }

  private List<MediaState> states(Activity text) {
    return of(text).stream().map(Media::state).toList();
  }

  private byte[] content(Media of) {
    return desk.book.transactions().read(tx -> media.content(tx, of.id())).orElseThrow();
  }

  private TwilioMedia carrier(String token) {
    return new TwilioMedia(
        new TwilioAccount(FakeTwilio.SID, token, FakeTwilio.NUMBER, "", desk.twilio.base()));
  }
}
