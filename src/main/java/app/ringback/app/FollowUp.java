package app.ringback.app;

import app.ringback.core.DueWork;
import app.ringback.core.Subscription;
import app.ringback.outbox.WorkLoop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that follows leads up by itself, wired: each feature offers its part here, and what
 * falls due is driven by one timer, which window and agent start.
 */
public final class FollowUp {

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  private final Desk desk;
  private final Lazy<StepWork> steps;
  private final Lazy<CadenceWork> cadences;
  private final Lazy<Alerting> alerting;
  private final Lazy<TemplateWork> templates;

  FollowUp(Desk desk) {
    this.desk = desk;
    steps = new Lazy<>(() -> new StepWork(desk));
    cadences = new Lazy<>(() -> new CadenceWork(desk));
    alerting = new Lazy<>(() -> new Alerting(desk));
    templates = new Lazy<>(() -> new TemplateWork(desk));
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
    Instant now = desk.clock().instant();
    dueWork().forEach(work -> work.run(now));
  }

  /** The one timer; close it before the desk. */
  public Running newLoop() {
    List<DueWork> works = dueWork();
    WorkLoop loop =
        new WorkLoop(
            "follow-up",
            new WorkLoop.Work(
                () -> {},
                () -> works.forEach(work -> work.run(desk.clock().instant())),
                () -> earliest(works, desk.clock().instant())),
            AFTER_FAILURE,
            desk.clock());
    return new Running(loop, desk.changes().subscribe(change -> loop.wake()));
  }

  private static Optional<Instant> earliest(List<DueWork> works, Instant now) {
    return works.stream().flatMap(work -> work.next(now).stream()).min(Instant::compareTo);
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
