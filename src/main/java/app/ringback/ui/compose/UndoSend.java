package app.ringback.ui.compose;

import app.ringback.core.Subscription;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Outbox;
import app.ringback.ui.Delays;
import app.ringback.ui.Tasks;
import app.ringback.ui.timeline.PaneParts;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The moment after sending in which a message can be taken back, counted down. FX thread only. */
public final class UndoSend {

  private static final Duration STEP = Duration.ofMillis(250);

  /**
   * What is shown while a message can still be taken back.
   *
   * @param left the part of the time that is left, 0 to 1
   */
  public record Offer(String words, double left) {}

  private record Sent(Dispatch dispatch, Duration window, Runnable giveBack) {}

  private final String kind;
  private final Outbox outbox;
  private final Tasks tasks;
  private final PaneParts parts;
  private final InstantSource clock;
  private final Delays delays;
  private final Times times;
  private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
  private Subscription step = () -> {};
  private @Nullable Sent sent;

  /**
   * @param kind {@code text} or {@code email}: what its words are about
   */
  public UndoSend(
      String kind,
      Outbox outbox,
      Tasks tasks,
      PaneParts parts,
      InstantSource clock,
      Delays delays) {
    this.kind = kind;
    this.outbox = outbox;
    this.tasks = tasks;
    this.parts = parts;
    this.clock = clock;
    this.delays = delays;
    times = new Times(parts.texts(), clock, parts.zone());
  }

  String kind() {
    return kind;
  }

  /** What can be taken back now; null when nothing can. */
  public ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
    return offer.getReadOnlyProperty();
  }

  /**
   * Offers to take the message back: counted down when it is about to leave, else as what was done
   * last. {@code giveBack} then returns its text.
   */
  void offer(Dispatch queued, Runnable giveBack) {
    step.close();
    sent = null;
    offer.set(null);
    switch (queued.state()) {
      case QUEUED -> {
        if (times.isLater(queued.dueAt())) {
          tell(kind + ".leaves", times.thisWeek(queued.dueAt()), queued, giveBack);
        } else {
          sent = new Sent(queued, Duration.between(clock.instant(), queued.dueAt()), giveBack);
          count();
        }
      }
      case HELD -> tell(kind + ".held", queued.rule(), queued, giveBack);
      case SENDING, SENT, DELIVERED, FAILED, UNKNOWN, CANCELED, REFUSED ->
          parts.notices().tell(parts.texts().get(kind + ".refused", queued.rule()));
    }
  }

  private void tell(String key, String argument, Dispatch queued, Runnable giveBack) {
    parts
        .notices()
        .tell(
            parts.texts().get(key, argument, times.thisWeek(queued.dueAt())),
            () -> takeBack(queued, giveBack));
  }

  private void count() {
    Sent now = sent;
    if (now == null) {
      return;
    }
    Duration left = Duration.between(clock.instant(), now.dispatch().dueAt());
    if (!left.isPositive()) {
      sent = null;
      offer.set(null);
      return;
    }
    double part = Math.min(1, left.toMillis() / (double) Math.max(1, now.window().toMillis()));
    offer.set(
        new Offer(parts.texts().get(kind + ".undo_in", left.plusMillis(999).toSeconds()), part));
    step = delays.after(STEP, this::count);
  }

  /** Takes the message back; its text returns to the editor when it had not left yet. */
  public void undo() {
    Sent now = sent;
    if (now == null) {
      return;
    }
    step.close();
    sent = null;
    offer.set(null);
    takeBack(now.dispatch(), now.giveBack());
  }

  private void takeBack(Dispatch dispatch, Runnable giveBack) {
    tasks.run(
        () -> outbox.cancel(dispatch.id()),
        after -> {
          if (after.state() == DispatchState.CANCELED) {
            giveBack.run();
            parts.notices().tell(parts.texts().get(kind + ".taken_back"));
          } else {
            parts.notices().tell(parts.texts().get(kind + ".too_late"));
          }
        },
        parts.notices()::problem);
  }
}
