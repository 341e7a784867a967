package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.app.DeskSetup;
import app.ringback.app.WorkspaceLock;
import app.ringback.app.WorkspaceLock.Holder;
import app.ringback.app.WorkspaceLock.Owner;
import app.ringback.app.handover.HandoverClient;
import app.ringback.app.handover.HandoverClient.Outcome;
import app.ringback.app.handover.Request;
import app.ringback.app.handover.Request.Kind;
import app.ringback.core.TimeOrderedIds;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** The asking side: has the owner of the workspace do what was typed here. */
final class AskOwner {

  /** With opening the book this stays below the ten seconds a caller may be kept waiting. */
  private static final Duration AFTER_DEATH = Duration.ofSeconds(4);

  private final DeskSetup setup;
  private final Entrance entrance;
  private final PrintWriter out;
  private final PrintWriter err;

  AskOwner(DeskSetup setup, Entrance entrance, PrintWriter out, PrintWriter err) {
    this.setup = setup;
    this.entrance = entrance;
    this.out = out;
    this.err = err;
  }

  /** Hands the command over; empty when the owner is gone and nothing was done. */
  OptionalInt run(Holder holder, List<String> args, Path workingDirectory) {
    UUID run = new TimeOrderedIds(InstantSource.system()).next();
    Request request = new Request(Kind.RUN, args, workingDirectory.toString(), run);
    return switch (new HandoverClient(out, err).ask(holder.address(), request)) {
      case Outcome.Done done -> OptionalInt.of(done.exit());
      case Outcome.NotTaken _ -> OptionalInt.empty();
      case Outcome.Died _ -> OptionalInt.of(tellFate(run));
    };
  }

  /** Brings the owner's window to the front; empty when the owner is gone. */
  OptionalInt show(Holder holder) {
    Request request =
        new Request(Kind.SHOW, List.of(), "", new TimeOrderedIds(InstantSource.system()).next());
    Outcome outcome = new HandoverClient(out, err).ask(holder.address(), request);
    if (!(outcome instanceof Outcome.Done)) {
      return OptionalInt.empty();
    }
    out.println(
        holder.owner() == Owner.WINDOW
            ? "Ringback is already open on this workspace; its window is now in front."
            : "A Ringback agent already works on this workspace.");
    out.flush();
    return OptionalInt.of(ExitCode.DONE);
  }

  private int tellFate(UUID run) {
    Optional<WorkspaceLock> free = entrance.lockWithin(AFTER_DEATH);
    if (free.isEmpty()) {
      return askNextOwner(run);
    }
    try (WorkspaceLock _ = free.get();
        Desk desk = Desk.open(setup)) {
      return Fate.of(desk, run).tell(err);
    }
  }

  /** Somebody else owns the workspace by now and has the book open. */
  private int askNextOwner(UUID run) {
    Request request = new Request(Kind.FATE, List.of(), "", run);
    return WorkspaceLock.holder(setup.workspace())
        .filter(holder -> !holder.address().isEmpty())
        .map(holder -> new HandoverClient(out, err).ask(holder.address(), request))
        .filter(Outcome.Done.class::isInstance)
        .map(outcome -> ((Outcome.Done) outcome).exit())
        .orElseGet(() -> Fate.UNKNOWN.tell(err));
  }
}
