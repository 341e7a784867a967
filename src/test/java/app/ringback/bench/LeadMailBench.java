package app.ringback.bench;

import app.ringback.core.Change;
import app.ringback.intake.mail.MailPollLoop;
import app.ringback.testing.mail.LeadMailRun;
import app.ringback.testing.mail.LeadMailScore;
import app.ringback.testing.mail.MadeMail;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lead mails through a real IMAP server: what is found in them, and how soon it is in the book. */
final class LeadMailBench {

  private static final int AT_ONCE = 1_000;
  private static final int WARM = 20;
  private static final int TIMED = 200;

  private LeadMailBench() {}

  static void run(Path folder, Figures figures) throws Exception {
    int mails = Integer.getInteger("bench.mails", 10_000);
    try (LeadMailRun run = new LeadMailRun(folder.resolve("mails"), 1)) {
      long began = System.nanoTime();
      long first = 0;
      for (int sent = 0; sent < mails; sent += AT_ONCE) {
        run.send(Math.min(AT_ONCE, mails - sent));
        run.read();
        first = first == 0 ? used() : first;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      LeadMailScore score = run.score();
      score.lines().forEach(line -> figures.add("lead mails, " + line, "", "", ""));
      figures.add(
          "lead mails: lost, taken wrongly, needing a look",
          String.format(
              Locale.ROOT,
              "%d, %d, %d of %d",
              score.lost().size(),
              score.wrong().size(),
              score.needsLook(),
              mails),
          "",
          "0, 0");
      figures.add(
          "lead mails put, read and stored",
          String.format(Locale.ROOT, "%.0f a second", mails / seconds),
          "",
          "");
      figures.add(
          "memory after " + AT_ONCE + " lead mails, and after all (the server's own copies in it)",
          String.format(Locale.ROOT, "%d MB, %d MB", first >> 20, used() >> 20),
          "",
          "");
    }
    latency(folder, figures);
  }

  /** How soon a mail is a stored lead, once the server has it. */
  static void latency(Path folder, Figures figures) throws Exception {
    try (LeadMailRun run = new LeadMailRun(folder.resolve("latency"), 2)) {
      latency(run, figures);
    }
  }

  private static void latency(LeadMailRun run, Figures figures) throws Exception {
    Semaphore stored = new Semaphore(0);
    run.desk.book.changes.subscribe(change -> {
      if (change instanceof Change.LeadsChanged) {
        stored.release();
      }
    });
    long[] times = new long[TIMED];
    try (MailPollLoop loop = run.loop()) {
      loop.start();
      for (int i = -WARM; i < TIMED; i++) {
        // The mail comes some time after the last one: the line waits for it.
        TimeUnit.MILLISECONDS.sleep(50);
        MadeMail mail = run.maker.next();
        while (mail.kind() != MadeMail.Kind.LEAD) {
          mail = run.maker.next();
        }
        stored.drainPermits();
        long began = System.nanoTime();
        run.server.put("INBOX", mail.text(), run.desk.book.clock.instant());
        if (!stored.tryAcquire(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("A lead mail was not taken");
        }
        if (i >= 0) {
          times[i] = System.nanoTime() - began;
        }
      }
    }
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    figures.addLatency(
        String.format(
            Locale.ROOT,
            "a lead mail, from the server to the stored lead (p99 %.1f ms)",
            sorted[(int) Math.ceil(TIMED * 0.99) - 1] / 1e6),
        times,
        new long[0],
        "",
        "");
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
