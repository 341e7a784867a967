package app.ringback.app.telling;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.agenda.alert.Alert;
import app.ringback.agenda.alert.AlertKind;
import app.ringback.agenda.alert.Urgency;
import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.LeadId;
import app.ringback.settings.AlertSettings;
import app.ringback.testing.SettableClock;
import app.ringback.ui.UiTexts;
import app.ringback.ui.alert.AlertWords;
import app.ringback.ui.timeline.Times;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told outside the window, and what can be done there. */
class TellingTest {

  private final SettableClock clock = SettableClock.mondayMorning();
  private final Changes changes = new Changes();
  private final List<Alert> shown = new CopyOnWriteArrayList<>();
  private final List<String> notes = new CopyOnWriteArrayList<>();
  private final List<DesktopNotes.Choice> choices = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final BlockingQueue<Integer> badges = new LinkedBlockingQueue<>();
  private volatile boolean inFront;

  @SuppressWarnings("NullAway.Init") // Made before each test.
  private Telling telling;

  @BeforeEach
  void open() {
    UiTexts texts = new UiTexts(Locale.US);
    AlertWords words =
        new AlertWords(texts, new Times(texts, clock, () -> ZoneId.of("America/Los_Angeles")));
    telling =
        new Telling(
            changes,
            () -> List.copyOf(shown),
            () -> AlertSettings.DEFAULTS,
            words,
            texts,
            new Telling.Means(
                (title, said, offered) -> {
                  notes.add(title + ": " + said);
                  choices.addAll(offered);
                },
                (sound, urgent) -> heard.add(sound + (urgent ? " twice" : "")),
                badges::add),
            new Ways());
  }

  @AfterEach
  void close() {
    telling.close();
  }

  private final class Ways implements TellingWays {

    @Override
    public void open(Alert alert) {
      done.add("open " + alert.name());
    }

    @Override
    public void call(Alert alert) {
      done.add("call " + alert.name());
    }

    @Override
    public void snooze(Alert alert) {
      done.add("snooze " + alert.name());
    }

    @Override
    public boolean isInFront() {
      return inFront;
    }
  }

  private Alert alert(String name, Urgency urgency) {
    UUID id = new UUID(1, name.hashCode());
    return new Alert(
        id,
        AlertKind.NEW_LEAD,
        id,
        new LeadId(id),
        name,
        "",
        "Zillow",
        urgency,
        clock.instant(),
        1,
        false,
        clock.instant());
  }

  private String raise(Alert... raised) throws Exception {
    shown.addAll(List.of(raised));
    changes.publish(
        new Change.AlertsChanged(
            List.of(raised).stream().map(Alert::id).collect(Collectors.toUnmodifiableSet())));
    return String.valueOf(heard.poll(20, TimeUnit.SECONDS));
  }

  @Test
  void oneAlertIsHeardShownAndCanBeAnsweredOnTheDesktop() throws Exception {
    assertThat(raise(alert("Jane", Urgency.NEWS))).isEqualTo("chime");
    assertThat(notes).containsExactly("Ringback: New lead: Jane · Zillow");
    assertThat(badges.take()).isEqualTo(1);
    assertThat(choices)
        .extracting(DesktopNotes.Choice::name)
        .containsExactly("Open", "Call now", "Snooze 5 min");
    new ArrayList<>(choices).forEach(choice -> choice.act().run());
    assertThat(done).containsExactly("open Jane", "call Jane", "snooze Jane");
  }

  @Test
  void manyAtOnceAreOneNoteAndOneSound() throws Exception {
    assertThat(raise(alert("Jane", Urgency.LATE), alert("Marco", Urgency.NEWS)))
        .isEqualTo("chime twice");
    assertThat(heard).isEmpty();
    assertThat(notes)
        .containsExactly("2 things wait for you: Nobody has reached out yet: Jane · Zillow");
  }

  @Test
  void aWindowInFrontNeedsNoNote() throws Exception {
    inFront = true;
    assertThat(raise(alert("Jane", Urgency.NEWS))).isEqualTo("chime");
    assertThat(notes).isEmpty();
  }

  @Test
  void whatWasOnlyAnsweredChangesTheBadgeAndIsNotHeard() throws Exception {
    assertThat(raise(alert("Jane", Urgency.NEWS))).isEqualTo("chime");
    shown.clear();
    changes.publish(new Change.AlertsChanged(Set.of()));
    assertThat(badges.poll(20, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(badges.poll(20, TimeUnit.SECONDS)).isEqualTo(0);
    assertThat(heard).isEmpty();
  }
}
