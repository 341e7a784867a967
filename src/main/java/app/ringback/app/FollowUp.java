package app.ringback.app;

import app.ringback.core.DueWork;
import app.ringback.core.Subscription;
import app.ringback.outbox.WorkLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that follows leads up by itself, wired: each feature offers its part here, and what
 * falls due is driven by one timer, which window and agent start.
 */
public final class FollowUp {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private final Object turn = new Object();
  private final @Nullable Waking waking;
  private final Desk desk;
  private final Lazy<StepWork> steps;
  private final Lazy<CadenceWork> cadences;
  private final Lazy<Alerting> alerting;
  private final Lazy<TemplateWork> templates;
  private final Lazy<List<DueWork>> works;

  FollowUp(Desk desk) {
    this.desk = desk;
    steps = new Lazy<>(() -> new StepWork(desk));
    cadences = new Lazy<>(() -> new CadenceWork(desk));
    alerting = new Lazy<>(() -> new Alerting(desk));
    templates = new Lazy<>(() -> new TemplateWork(desk));
    works = new Lazy<>(this::dueWork);
    waking =
        desk.setup()
            .pulse()
            .map(pulse -> new Waking(desk, pulse, desk.agendas().wakes()))
            .orElse(null);
  }

  /** The agreed next steps and everything about them. */
  public StepWork steps() {
    return steps.get();
  }

  /** Cadences and the leads on them. */
  public CadenceWork cadences() {
    return cadences.get();
  }

  /** What tells the rep, and answers new leads by itself. */
  public Alerting alerting() {
    return alerting.get();
  }

  /** Templates and how they are filled. */
  public TemplateWork templates() {
    return templates.get();
  }

  /** What falls due, in the order in which it is done. */
  private List<DueWork> dueWork() {
    List<DueWork> works = new ArrayList<>(alerting().dueWork());
    works.add(cadences().runner());
    works.add(steps().feed());
    return works;
  }

  /** Does once what is due now, as {@code agent --once} does. */
  public void runOnce() {
    run();
  }

  /** The one timer; close it before the desk. */
  public Running newLoop() {
    WorkLoop loop =
        new WorkLoop(
            "follow-up",
            new WorkLoop.Work(() -> {}, this::pass, this::next),
            AFTER_FAILURE,
            desk.clock());
    return new Running(loop, desk.changes().subscribe(change -> loop.wake()));
  }

  private void pass() {
    awake();
    run();
  }

  /**
   * To be called before anything leaves: after a sleep or a change of the clock, what came in is
   * asked for and what was missed is planned anew first.
   *
   * @throws app.ringback.core.ProblemException when nothing may leave yet
   */
  void awake() {
    if (waking != null) {
      waking.look(this::run);
    }
  }

  /** One at a time: whoever finds out that we woke does it, whichever thread that is. */
  private void run() {
    synchronized (turn) {
      works.get().forEach(work -> work.run(desk.clock().instant()));
    }
  }

  /**
   * When there is something to do next; empty when nothing is planned. Asked every now and then,
   * which is how a sleep is noticed.
   */
  public Optional<Instant> next() {
    Instant now = desk.clock().instant();
    return waking != null && waking.isDue()
        ? Optional.of(now)
        : works.get().stream().flatMap(work -> work.next(now).stream()).min(Instant::compareTo);
  }

  /** The running timer. */
  public record Running(WorkLoop loop, Subscription changes) implements AutoCloseable {

    public void start() {
      loop.start(() -> {});
    }

    @Override
    public void close() {
      changes.close();
      loop.stop();
      loop.join();
    }
  }
}
