package app.ringback.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioCallInbox;
import app.ringback.channel.twilio.TwilioCalls;
import app.ringback.channel.twilio.TwilioTexts;
import app.ringback.core.LeadId;
import app.ringback.intake.text.PollStore;
import app.ringback.outbox.call.RepRing;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.Activity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole desk that is answered badly: a clear state, no loop, no loss. */
class BadAnswersTest {

  private static final String KNOWN = "+12065550160";
  private static final String STRANGER = "+12065550161";
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
  private static final Duration DAY = Duration.ofDays(1);

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init")
  private TwilioDesk here;

  @BeforeEach
  void open() throws IOException {
    here = new TwilioDesk(folder, "");
  }

  @AfterEach
  void close() {
    here.close();
  }

  private TwilioAccount account() {
    return new TwilioAccount(
        FakeTwilio.SID, FakeTwilio.TOKEN, FakeTwilio.NUMBER, "", here.twilio.base());
  }

  private List<Activity> heard(LeadId lead) {
    return here.desk.transactions().read(tx -> here.desk.timelines().of(tx, lead));
  }

  @Test
  void textsOfTenMegabytesAreKeptAsFarAsABookHoldsAndHideNoOthers() {
    LeadId jane = here.lead("Jane", KNOWN);
    here.twilio.receive(KNOWN, "STOP " + "x".repeat(TEN_MEGABYTES));
    here.twilio.receive(STRANGER, "y".repeat(TEN_MEGABYTES));
    here.clock.advance(Duration.ofSeconds(1));
    here.twilio.receive(KNOWN, "Are you there?");
    assertThat(here.desk.listening().pollTextsOnce()).isTrue();
    assertThat(heard(jane)).extracting(Activity::body).contains("Are you there?").hasSize(2);
    assertThat(here.desk.transactions().read(here.desk.leads()::count)).isEqualTo(2);
    assertThat(here.twilio.requests()).as("one that was too large, then each").hasSize(4);
  }

  @Test
  void aWrongTokenIsAStateInWordsAndWhatCameMeanwhileIsReadLater() {
    LeadId jane = here.lead("Jane", KNOWN);
    here.desk.secrets().put(TwilioCarriers.TOKEN, "wrong");
    here.twilio.receive(KNOWN, "Are you there?");
    assertThat(here.desk.listening().pollTextsOnce()).isFalse();
    PollStore.Standing standing =
        here.desk
            .transactions()
            .read(tx ->
                here.desk
                    .listening()
                    .polls()
                    .standing(tx, "twilio " + FakeTwilio.SID + " " + FakeTwilio.NUMBER));
    assertThat(standing.reason()).contains("does not accept the account's id and token");
    assertThat(here.twilio.requests()).as("asked once, not again and again").hasSize(1);
    here.desk.secrets().put(TwilioCarriers.TOKEN, FakeTwilio.TOKEN);
    assertThat(here.desk.listening().pollTextsOnce()).isTrue();
    assertThat(heard(jane)).extracting(Activity::body).containsExactly("Are you there?");
  }

  @Test
  void listsWithoutEndAreLeftWhateverIsListed() {
    here.twilio.listWithoutEnd();
    Instant yesterday = here.clock.instant().minus(DAY);
    assertThat(new TwilioTexts(account()).find(KNOWN, yesterday)).isNotNull();
    assertThat(here.twilio.requests()).hasSizeLessThanOrEqualTo(20);
    int before = here.twilio.requests().size();
    assertThat(new TwilioCallInbox(account()).receivedSince(yesterday, ids -> Set.of()))
        .isNotNull();
    assertThat(here.twilio.requests()).hasSizeLessThanOrEqualTo(before + 20);
  }

  @Test
  void aNameThatIsMadeOfTwimlIsSpokenAndNotObeyed() {
    String name = "Zoë & </Say><Dial>+19005550100</Dial><Say \"'";
    new TwilioCalls(account(), Duration.ofSeconds(5))
        .ringRep(
            new RepRing(
                "+12065550123",
                "room",
                name,
                "",
                "https://example.com/join",
                Duration.ofSeconds(18),
                Duration.ofHours(1)));
    String twiml =
        here.twilio.posts().stream()
            .map(request -> request.form().getOrDefault("Twiml", ""))
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseThrow();
    assertThat(twiml).contains("&amp; &lt;/Say&gt;&lt;Dial&gt;").doesNotContain("<Dial>+1900");
  }
}
