package app.ringback.ui.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.nextstep.NewNextStep;
import app.ringback.nextstep.NewNextStepBuilder;
import app.ringback.nextstep.NextStep;
import app.ringback.nextstep.NextStepKind;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is written of a next step so far. FX thread only. */
final class StepDraft {

  /** How long ahead the rep is reminded unless that is changed. */
  static final Duration USUAL_REMINDER = Duration.ofMinutes(15);

  private static final int USUAL_MINUTES = (int) NextStep.USUAL_LENGTH.toMinutes();

  private final StringProperty when = new SimpleStringProperty("");
  private final ObjectProperty<NextStepKind> kind =
      new SimpleObjectProperty<>(NextStepKind.CALLBACK);
  private final StringProperty deadline = new SimpleStringProperty("");
  private final ObjectProperty<Duration> remind = new SimpleObjectProperty<>(USUAL_REMINDER);
  private final ObjectProperty<Integer> minutes = new SimpleObjectProperty<>(USUAL_MINUTES);
  private final StringProperty place = new SimpleStringProperty("");
  private final StringProperty note = new SimpleStringProperty("");
  private final BooleanProperty invite = new SimpleBooleanProperty(true);

  /** The time in plain English, as it is typed. */
  StringProperty when() {
    return when;
  }

  ObjectProperty<NextStepKind> kind() {
    return kind;
  }

  /** The deadline in plain English, as it is typed; blank for none. */
  StringProperty deadline() {
    return deadline;
  }

  /** How long ahead the rep is reminded; zero for not at all. */
  ObjectProperty<Duration> remind() {
    return remind;
  }

  /** How long an appointment takes. */
  ObjectProperty<Integer> minutes() {
    return minutes;
  }

  StringProperty place() {
    return place;
  }

  StringProperty note() {
    return note;
  }

  /** Whether the lead is told of an appointment. */
  BooleanProperty invite() {
    return invite;
  }

  void clear(NextStepKind likely) {
    when.set("");
    deadline.set("");
    place.set("");
    note.set("");
    invite.set(true);
    remind.set(USUAL_REMINDER);
    minutes.set(USUAL_MINUTES);
    kind.set(likely);
  }

  boolean isAppointment() {
    return kind.get() == NextStepKind.APPOINTMENT;
  }

  /** When it would be over. */
  Instant end(Instant from) {
    return isAppointment() ? from.plus(Duration.ofMinutes(minutes.get())) : from;
  }

  NewNextStep step(LeadId lead, Instant due, @Nullable Instant latest, @Nullable ActivityId touch) {
    return NewNextStepBuilder.builder(NewNextStep.of(lead, kind.get(), due))
        .setBy(touch)
        .deadlineAt(isAppointment() ? null : latest)
        .remind(remind.get().isZero() ? null : remind.get())
        .minutes(minutes.get())
        .place(place.get())
        .note(note.get())
        .invite(invite.get())
        .build();
  }
}
