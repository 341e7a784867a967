package app.ringback.bench;

import app.ringback.agenda.alert.AlertTerms;
import app.ringback.agenda.alert.Alerts;
import app.ringback.core.Change;
import app.ringback.intake.mail.MailPollLoop;
import app.ringback.outbox.WorkLoop;
import app.ringback.settings.AlertSettings;
import app.ringback.settings.DaysOff;
import app.ringback.settings.WorkTime;
import app.ringback.settings.WorkingHours;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.testing.mail.LeadMailRun;
import app.ringback.testing.mail.LeadMailScore;
import app.ringback.testing.mail.MadeMail;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lead mails through a real IMAP server: what is found in them, and how soon it is in the book. */
final class LeadMailBench {

  private static final int AT_ONCE = 1_000;
  private static final int WARM = 20;
  private static final int TIMED = 200;

  /** Fewer: of hundreds that nobody touches only the most urgent are told. */
  private static final int ALERTED = 70;

  private LeadMailBench() {}

  static void run(Path folder, Figures figures) throws Exception {
    int mails = Integer.getInteger("bench.mails", 10_000);
    try (LeadMailRun run = new LeadMailRun(folder.resolve("mails"), 1)) {
      long began = System.nanoTime();
      long first = 0;
      for (int sent = 0; sent < mails; sent += AT_ONCE) {
        run.send(Math.min(AT_ONCE, mails - sent));
        run.read();
        // For one mail GreenMail goes through all of the folder: most of the time would be its own.
        run.server.clear("INBOX");
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
          "memory after " + AT_ONCE + " lead mails, and after all",
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
    try (LeadMailRun run = new LeadMailRun(folder.resolve("alerts"), 3)) {
      alerts(run, figures);
    }
  }

  /** The same up to the alert, told by a timer as the window and the agent start it. */
  private static void alerts(LeadMailRun run, Figures figures) throws Exception {
    TestBook book = run.desk.book;
    AlertTerms always =
        new AlertTerms(
            new WorkTime(WorkingHours.ROUND_THE_CLOCK, DaysOff.NONE, Guards.REP),
            AlertSettings.DEFAULTS);
    Alerts alerts =
        new Alerts(
            book.transactions(), book.ids, "bench", book.clock, () -> always, (tx, at) -> false);
    WorkLoop timer =
        new WorkLoop(
            "follow-up",
            new WorkLoop.Work(
                () -> {},
                () -> alerts.run(book.clock.instant()),
                () -> alerts.next(book.clock.instant())),
            Duration.ofSeconds(10),
            book.clock);
    Semaphore told = new Semaphore(0);
    book.changes.subscribe(change -> {
      timer.wake();
      if (change instanceof Change.AlertsChanged(var raised) && !raised.isEmpty()) {
        told.release();
      }
    });
    timer.start(() -> {});
    long[] times = times(run, told, ALERTED);
    timer.stop();
    timer.join();
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    figures.addLatency(
        String.format(
            Locale.ROOT,
            "a lead mail, from the server to the alert (p99 %.1f ms)",
            sorted[(int) Math.ceil(times.length * 0.99) - 1] / 1e6),
        times,
        new long[0],
        "",
        "1 s");
  }

  private static void latency(LeadMailRun run, Figures figures) throws Exception {
    Semaphore stored = new Semaphore(0);
    run.desk.book.changes.subscribe(change -> {
      if (change instanceof Change.LeadsChanged) {
        stored.release();
      }
    });
    long[] times = times(run, stored, TIMED);
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

  /** How long each of some lead mails takes until the permit is there. */
  private static long[] times(LeadMailRun run, Semaphore done, int count) throws Exception {
    long[] times = new long[count];
    try (MailPollLoop loop = run.loop()) {
      loop.start();
      for (int i = -WARM; i < count; i++) {
        // The mail comes some time after the last one: the line waits for it.
        TimeUnit.MILLISECONDS.sleep(50);
        MadeMail mail = run.maker.next();
        while (mail.kind() != MadeMail.Kind.LEAD) {
          mail = run.maker.next();
        }
        done.drainPermits();
        long began = System.nanoTime();
        run.server.put("INBOX", mail.text(), run.desk.book.clock.instant());
        if (!done.tryAcquire(30, TimeUnit.SECONDS)) {
          throw new IllegalStateException("A lead mail was not taken");
        }
        if (i >= 0) {
          times[i] = System.nanoTime() - began;
        }
      }
    }
    return times;
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
