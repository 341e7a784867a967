package app.ringback.ui.cadences;

import app.ringback.cadence.Enrollment;
import app.ringback.cadence.Touch;
import app.ringback.core.LeadId;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a lead's cadence is and what can be done with it. None is called on the FX thread. */
public interface LeadCadence {

  /** What the lead is on, or was last, and the names there are to start it on. */
  Seen read(LeadId lead);

  /**
   * Starts the lead.
   *
   * @return takes it back
   */
  Runnable start(LeadId lead, String cadence);

  void pause(LeadId lead);

  void resume(LeadId lead);

  void stop(LeadId lead);

  void skip(UUID touch);

  /**
   * Moves a step later by the rep's clock, one that leaves by itself to the next good time then.
   *
   * @return takes it back
   */
  Runnable move(Touch touch, TemporalAmount by);

  /**
   * As it stands.
   *
   * @param enrollment null when the lead was never on one
   * @param touches those of the enrollment, in the order of their steps
   */
  record Seen(@Nullable Enrollment enrollment, List<Touch> touches, List<String> names) {

    public Seen {
      touches = List.copyOf(touches);
      names = List.copyOf(names);
    }

    /** Whether the lead is on a cadence that is not over. */
    boolean isOpen() {
      return enrollment != null && !enrollment.isOver();
    }

    boolean isPaused() {
      return enrollment != null && enrollment.isPaused();
    }

    /** The next step, by when it is due. */
    Optional<Touch> next() {
      return touches.stream()
          .filter(touch -> touch.state() == app.ringback.cadence.TouchState.PLANNED)
          .min(java.util.Comparator.comparing(Touch::dueAt).thenComparingInt(Touch::step));
    }
  }
}
