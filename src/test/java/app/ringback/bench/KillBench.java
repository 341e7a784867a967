package app.ringback.bench;

import app.ringback.outbox.KillReport;
import app.ringback.outbox.MailKills;
import app.ringback.outbox.OutboxKills;
import java.nio.file.Path;

/**
 * Kills a sending process as often as {@code -Dbench.kills} says while everything else goes wrong,
 * too, and prints what became of what it had to send.
 */
final class KillBench {

  private KillBench() {}

  static void texts(Path folder, Figures figures) throws Exception {
    print("texts", new OutboxKills(folder, kills(), seed(), System.out::println).run(), figures);
  }

  static void mails(Path folder, Figures figures) throws Exception {
    print("mails", new MailKills(folder, kills(), seed(), System.out::println).run(), figures);
  }

  private static int kills() {
    return Integer.getInteger("bench.kills", 500);
  }

  private static long seed() {
    return Long.getLong("bench.seed", 42);
  }

  private static void print(String what, KillReport report, Figures figures) {
    System.out.println(report.text());
    KillReport.Counts shown = report.shown();
    figures.add(
        what + " lost and doubled by " + report.kills() + " kills with faults",
        shown.lost() + " lost, " + shown.doubled() + " doubled, of " + shown.queued(),
        "",
        "0 lost, 0 doubled");
    figures.add(
        what + " whose fate the user is asked about", Integer.toString(shown.unknown()), "", "");
  }
}
