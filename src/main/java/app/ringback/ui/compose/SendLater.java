package app.ringback.ui.compose;

import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** When a message shall leave: at once, or at an instant the rep chooses. FX thread only. */
public final class SendLater {

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /** Further off, it is a slip of the finger. */
  private static final Period FURTHEST = Period.ofYears(1);

  private final UiTexts texts;
  private final Times times;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<@Nullable Instant> at = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper picking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>();
  private final StringProperty time = new SimpleStringProperty("");
  private Set<ZoneId> clocks = Set.of();

  SendLater(UiTexts texts, Times times, InstantSource clock) {
    this.texts = texts;
    this.times = times;
    this.clock = clock;
    date.subscribe(day -> picked());
    time.subscribe(words -> picked());
  }

  /** When it shall leave; null for at once. */
  public ReadOnlyObjectProperty<@Nullable Instant> atProperty() {
    return at.getReadOnlyProperty();
  }

  /** Whether a date and a time are being picked. */
  public ReadOnlyBooleanProperty pickingProperty() {
    return picking.getReadOnlyProperty();
  }

  /** The day that is picked, in the rep's zone. */
  public ObjectProperty<@Nullable LocalDate> dateProperty() {
    return date;
  }

  /** The time of day that is picked, as it is typed, in the rep's zone. */
  public StringProperty timeProperty() {
    return time;
  }

  /** Why what is picked is no time to leave at; empty when it is one. */
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /** By which clocks the lead lives, as far as they are known. */
  void clocks(Set<ZoneId> known) {
    clocks = known;
  }

  Instant inAnHour() {
    return clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MINUTES);
  }

  /** Nine tomorrow where the lead is: where it is nine last, when it is not known which place. */
  Instant tomorrowMorning() {
    Set<ZoneId> zones = clocks.isEmpty() ? Set.of(times.zone()) : clocks;
    return zones.stream()
        .map(zone -> morning(clock.instant().atZone(zone)))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Instant morning(ZonedDateTime now) {
    return now.toLocalDate().plusDays(1).atTime(MORNING).atZone(now.getZone()).toInstant();
  }

  /** An instant for a choice, in the rep's time and the lead's. */
  String words(Instant instant) {
    return times.inBoth(instant, clocks.stream().findFirst().orElse(null));
  }

  void choose(Instant instant) {
    picking.set(false);
    fault.set("");
    at.set(instant);
  }

  /** Back to at once. */
  void atOnce() {
    picking.set(false);
    fault.set("");
    at.set(null);
  }

  /** Begins to pick a date and a time, with tomorrow morning. */
  void pick() {
    Instant chosen = Optional.ofNullable(at.get()).orElseGet(this::tomorrowMorning);
    picking.set(true);
    date.set(chosen.atZone(times.zone()).toLocalDate());
    time.set(times.time(chosen));
    picked();
  }

  private void picked() {
    if (!picking.get()) {
      return;
    }
    LocalDate day = date.get();
    Optional<LocalTime> clockTime = ClockTime.read(time.get());
    if (day == null || clockTime.isEmpty()) {
      wrong(day == null ? "text.later.no_date" : "text.later.no_time");
      return;
    }
    Instant now = clock.instant();
    Instant picked = day.atTime(clockTime.get()).atZone(times.zone()).toInstant();
    if (!picked.isAfter(now)) {
      wrong("text.later.past");
    } else if (day.isAfter(now.atZone(times.zone()).toLocalDate().plus(FURTHEST))) {
      wrong("text.later.far");
    } else {
      fault.set("");
      at.set(picked);
    }
  }

  private void wrong(String key) {
    fault.set(texts.get(key));
    at.set(null);
  }
}
