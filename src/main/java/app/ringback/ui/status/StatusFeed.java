package app.ringback.ui.status;

import app.ringback.core.Change;
import app.ringback.core.Problem;
import app.ringback.core.Subscription;
import app.ringback.ui.Delays;
import app.ringback.ui.Notices;
import app.ringback.ui.StatusModel;
import app.ringback.ui.Tasks;
import app.ringback.ui.Throttle;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the bars right: read in the background after every change of the book, a few times a second
 * at most, and on a slow beat for what only the time changes. FX thread only, but for {@link
 * #changed}.
 */
public final class StatusFeed implements AutoCloseable {

  static final Duration REST = Duration.ofMillis(500);
  static final Duration BEAT = Duration.ofSeconds(20);

  /** Not during the first frames. */
  static final Duration FIRST_BEAT = Duration.ofSeconds(2);

  private final StatusModel status;
  private final StatusSource source;
  private final StatusWords words;
  private final Tasks tasks;
  private final Notices notices;
  private final Delays delays;
  private final Runnable onBeat;
  private final Throttle reading;
  private Subscription beat = () -> {};
  private @Nullable Problem told;
  private boolean closed;

  /**
   * @param onBeat done on every slow beat, too
   */
  public StatusFeed(
      StatusModel status,
      StatusSource source,
      StatusWords words,
      Tasks tasks,
      Notices notices,
      Delays delays,
      Runnable onBeat) {
    this.status = status;
    this.source = source;
    this.words = words;
    this.tasks = tasks;
    this.notices = notices;
    this.delays = delays;
    this.onBeat = onBeat;
    reading = new Throttle(delays, REST, this::read);
  }

  /** Reads for the first time, and goes on until it is closed. */
  public void start() {
    reading.ask();
    beat = delays.after(FIRST_BEAT, this::beat);
  }

  /** Takes a change of the book, on any thread. */
  public void changed(Change change) {
    tasks.onFxThread(reading::ask);
  }

  private void beat() {
    onBeat.run();
    tasks.run(
        () -> {
          source.lookAround();
          return true;
        },
        done -> beaten(null),
        this::beaten);
  }

  private void beaten(@Nullable Problem problem) {
    if (closed) {
      return;
    }
    tell(problem);
    reading.ask();
    beat = delays.after(BEAT, this::beat);
  }

  private void read() {
    tasks.run(source::read, this::show, this::tell);
  }

  private void show(Glance glance) {
    if (!closed) {
      words.show(glance, status);
    }
  }

  /** A trouble that lasts is told once, not with every beat. */
  private void tell(@Nullable Problem problem) {
    if (problem != null && !problem.equals(told) && !closed) {
      notices.problem(problem);
    }
    told = problem;
  }

  @Override
  public void close() {
    closed = true;
    beat.close();
    reading.close();
  }
}
