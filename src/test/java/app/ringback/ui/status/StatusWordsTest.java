package app.ringback.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.SignIn;
import app.ringback.lead.LeadGlance;
import app.ringback.outbox.CarrierContact;
import app.ringback.outbox.OutboxGlance;
import app.ringback.testing.SettableClock;
import app.ringback.ui.StatusModel;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the bars say of the network, the clock and practice. */
class StatusWordsTest {

  private final SettableClock clock = SettableClock.mondayMorning();
  private final UiTexts texts = new UiTexts(Locale.US);
  private final StatusModel status = new StatusModel();

  private void show(String textTrouble, Optional<Duration> clockAhead, boolean practice) {
    show(textTrouble, clockAhead, practice, Duration.ZERO, Duration.ZERO);
  }

  private void show(
      String textTrouble,
      Optional<Duration> clockAhead,
      boolean practice,
      Duration blind,
      Duration blindToday) {
    Glance glance =
        new Glance(
            new OutboxGlance(0, 0, null, 0, 0, 0, false),
            new LeadGlance(0, null, null),
            Optional.of(new CarrierContact(clock.instant(), null)),
            Optional.empty(),
            Optional.of(new Glance.Listened(clock.instant(), "", Duration.ZERO, Duration.ZERO)),
            new Glance.Listened(
                clock.instant().minus(Duration.ofHours(1)), textTrouble, blind, blindToday),
            clockAhead,
            practice);
    new StatusWords(texts, clock, new Times(texts, clock, () -> ZoneOffset.UTC))
        .show(glance, status);
  }

  @Test
  void aClockThatIsOffIsToldWithWhatDependsOnIt() {
    show("", Optional.of(Duration.ofMinutes(7)), false);
    assertThat(status.warning.get()).contains("7 minutes fast").contains("legal hours");
    show("", Optional.of(Duration.ofMinutes(-150)), false);
    assertThat(status.warning.get()).contains("150 minutes slow");
    show("", Optional.of(Duration.ofSeconds(100)), false);
    assertThat(status.warning.get()).isEmpty();
  }

  @Test
  void whenSomebodyLastLookedAndTodaysBlindMinutesAreToldOfEachAccount() {
    show("", Optional.empty(), false, Duration.ofMinutes(150), Duration.ofMinutes(90));
    assertThat(status.connections.getFirst().trouble()).contains("150 minutes");
    assertThat(status.connections.getFirst().listening())
        .containsExactly(
            "Last looked for what is new, with success: 5:00\u202fPM.",
            "Today nobody listened for 90 minutes: what came in then was seen later.");
    assertThat(status.connections.getLast().listening())
        .containsExactly(
            "Last looked for what is new, with success: 6:00\u202fPM.",
            "Today there was no minute in which nobody listened.");
  }

  @Test
  void aNetworkThatWantsASignInIsTold() {
    show(SignIn.WORDS, Optional.empty(), false);
    assertThat(status.warning.get()).isEqualTo(SignIn.WORDS);
    assertThat(status.connections.getFirst().trouble()).isEqualTo(SignIn.WORDS);
    show("Twilio cannot be reached.", Optional.empty(), false);
    assertThat(status.warning.get()).as("that is told where it matters").isEmpty();
  }

  @Test
  void inPracticeOneLightSaysSoAndNoneNamesAnAccount() {
    show("", Optional.empty(), true);
    assertThat(status.connections)
        .extracting(StatusModel.Connection::name)
        .containsExactly("Practice");
    show("", Optional.empty(), false);
    assertThat(status.connections)
        .extracting(StatusModel.Connection::name)
        .containsExactly("Twilio", "Mail");
  }
}
