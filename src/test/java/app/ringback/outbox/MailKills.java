package app.ringback.outbox;

import app.ringback.testing.ChildJvm;
import app.ringback.testing.PacedClock;
import app.ringback.testing.SettableClock;
import app.ringback.testing.mail.LineFault;
import app.ringback.testing.mail.LineFault.Moment;
import app.ringback.testing.mail.TestMailServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Kills a mailing process at random moments over a line that breaks, most often after the final
 * dot, while the mail server lives on in this process and keeps everything it took. Every few kills
 * lets everything go to its end, answers some of the mails, plays the user, and counts.
 */
public final class MailKills {

  /** So that waits of the outbox pass in seconds. */
  private static final int SPEED = 20;

  private static final int MAILS_A_LEAD = 2;

  /** About as many are tried in the life of one process. */
  private static final int MAILS_A_KILL = 4;

  /** After as many the user looks at what is unknown, as somebody would in the evening. */
  private static final int KILLS_A_DAY = 25;

  private final Path folder;
  private final int kills;
  private final Random random;
  private final Consumer<String> progress;
  private final PacedClock clock =
      PacedClock.startingAt(SettableClock.mondayMorning().instant(), SPEED);
  private int leads;

  /**
   * @param folder an empty one
   * @param progress told now and then how far it is
   */
  public MailKills(Path folder, int kills, long seed, Consumer<String> progress) {
    this.folder = folder;
    this.kills = kills;
    this.random = new Random(seed);
    this.progress = progress;
  }

  /** Kills, goes to the end, plays the user, and counts. */
  public KillReport run() throws Exception {
    long began = System.nanoTime();
    KillReport.Counts shown = KillReport.Counts.NONE;
    KillReport.Counts settled = KillReport.Counts.NONE;
    try (TestMailServer server = new TestMailServer()) {
      server.makeSentFolder();
      ChildJvm children = new ChildJvm(folder.resolve("child"), MailChild.class);
      train(children, server);
      Path book = folder.resolve("book");
      Killer killer = new Killer(children, clock, random, server.line::connections, MAILS_A_KILL);
      MailKillEnd end = new MailKillEnd(book, clock, server, random);
      for (int done = 0; done < kills; ) {
        int today = Math.min(KILLS_A_DAY, kills - done);
        List<Dispatch> queued = queue(book, today);
        server.line.byChance(this::fault);
        for (int kill = 0; kill < today; kill++) {
          killer.kill(
              book.toString(),
              Integer.toString(server.line.port()),
              Integer.toString(server.imapPort()),
              clock.text());
        }
        done += today;
        shown = shown.plus(end.goOn(queued));
        server.line.byChance(() -> null);
        settled = settled.plus(end.settle(queued));
        progress.accept(done + " kills, " + settled);
      }
      return new KillReport(
          kills,
          killer.cutOff(),
          Duration.ofNanos(System.nanoTime() - began),
          server.line.met(),
          shown,
          settled);
    }
  }

  private @Nullable LineFault fault() {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> LineFault.cutAfter(Moment.DOT);
      case 3 -> LineFault.cutBefore(Moment.DOT);
      case 4 -> LineFault.cutAfter(Moment.DATA);
      case 5 -> LineFault.answer(Moment.RCPT, 451);
      default -> null;
    };
  }

  private List<Dispatch> queue(Path book, int today) {
    List<Dispatch> queued = new ArrayList<>();
    try (MailFixture desk = new MailFixture(book)) {
      desk.book.clock.set(clock.instant().minus(Duration.ofMinutes(1)));
      for (int i = 0; i < today * MAILS_A_KILL / MAILS_A_LEAD; i++) {
        var lead = desk.lead("lead" + leads++ + "@example.com");
        for (int mail = 0; mail < MAILS_A_LEAD; mail++) {
          desk.book.clock.advance(Duration.ofNanos(1_000));
          queued.add(desk.mail(lead, "Mail " + mail));
        }
      }
    }
    return queued;
  }

  /** In a book of its own, so that it ends. */
  private void train(ChildJvm children, TestMailServer server) throws Exception {
    Path book = folder.resolve("training");
    try (MailFixture desk = new MailFixture(book)) {
      desk.mail(desk.lead("training@example.com"), "Training");
    }
    children.train(
        book.toString(),
        Integer.toString(server.line.port()),
        Integer.toString(server.imapPort()),
        clock.text());
  }
}
