package app.ringback.outbox;

import app.ringback.testing.ChildJvm;
import app.ringback.testing.PacedClock;
import app.ringback.testing.SettableClock;
import app.ringback.testing.twilio.FakeTwilio;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Kills a sending process at random moments while the stand-in for Twilio, which lives on in this
 * process and keeps everything it took, drops connections, fails after taking a text, answers late
 * and asks to wait. Then lets everything go to its end, plays the user, and counts.
 */
public final class OutboxKills {

  /** So that waits of the outbox (10 minutes at most) pass in half a minute. */
  private static final int SPEED = 20;

  /** Each lead gets two texts: more are held for a day by the guard's own limit. */
  private static final int TEXTS_A_LEAD = 2;

  /** About as many are tried in the life of one process. */
  private static final int TEXTS_A_KILL = 4;

  private final Path folder;
  private final int kills;
  private final Random random;
  private final Consumer<String> progress;
  private final PacedClock clock =
      PacedClock.startingAt(SettableClock.mondayMorning().instant(), SPEED);

  /**
   * @param folder an empty one
   * @param progress told now and then how far it is
   */
  public OutboxKills(Path folder, int kills, long seed, Consumer<String> progress) {
    this.folder = folder;
    this.kills = kills;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /** Kills, goes to the end, plays the user, and counts. */
  public KillReport run() throws Exception {
    long began = System.nanoTime();
    KillFaults faults = new KillFaults(new Random(random.nextLong()));
    try (FakeTwilio twilio = FakeTwilio.start(clock)) {
      ChildJvm children = new ChildJvm(folder.resolve("child"), OutboxChild.class);
      Path book = folder.resolve("book");
      List<Dispatch> queued = queue(book);
      train(children);
      twilio.byChance(faults);
      Killer killer = new Killer(children, clock, random, faults::posts, TEXTS_A_KILL);
      for (int kill = 1; kill <= kills; kill++) {
        killer.kill(book.toString(), twilio.base().toString(), clock.text());
        if (kill % 50 == 0) {
          progress.accept(kill + " kills, " + twilio.messages().size() + " texts taken");
        }
      }
      KillEnd end = new KillEnd(book, clock, twilio);
      KillReport.Counts shown = end.goOn(queued);
      twilio.byChance(request -> List.of());
      KillReport.Counts settled = end.settle(queued);
      return new KillReport(
          kills,
          killer.cutOff(),
          Duration.ofNanos(System.nanoTime() - began),
          faults.met(),
          shown,
          settled);
    }
  }

  private List<Dispatch> queue(Path book) {
    List<Dispatch> queued = new ArrayList<>();
    int leads = Math.max(20, kills * TEXTS_A_KILL / TEXTS_A_LEAD);
    try (OutboxFixture fixture = new OutboxFixture(book)) {
      fixture.book.clock.set(clock.instant().minus(Duration.ofMinutes(1)));
      for (int i = 0; i < leads; i++) {
        var lead = fixture.lead("+1206%07d".formatted(5_550_000 + i));
        for (int text = 0; text < TEXTS_A_LEAD; text++) {
          fixture.book.clock.advance(Duration.ofNanos(1_000));
          // Every fifth lead gets the same words twice: two texts, not one.
          queued.add(fixture.text(lead, i % 5 == 0 ? "Same words" : "Text " + text));
        }
      }
    }
    return queued;
  }

  /** In a book of its own, so that it ends. */
  private void train(ChildJvm children) throws Exception {
    Path book = folder.resolve("training");
    try (FakeTwilio twilio = FakeTwilio.start(clock)) {
      try (OutboxFixture fixture = new OutboxFixture(book)) {
        fixture.text(fixture.lead(FakeTwilio.NUMBER.replace("0006", "0000")), "Training");
      }
      children.train(book.toString(), twilio.base().toString(), clock.text());
    }
  }
}
