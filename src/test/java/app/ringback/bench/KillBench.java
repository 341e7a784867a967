package app.ringback.bench;

import app.ringback.outbox.KillReport;
import app.ringback.outbox.OutboxKills;
import java.nio.file.Path;

/**
 * Kills a sending process as often as {@code -Dbench.kills} says while everything else goes wrong,
 * too, and prints what became of its texts.
 */
final class KillBench {

  private KillBench() {}

  static void run(Path folder, Figures figures) throws Exception {
    int kills = Integer.getInteger("bench.kills", 500);
    long seed = Long.getLong("bench.seed", 42);
    KillReport report = new OutboxKills(folder, kills, seed, System.out::println).run();
    System.out.println(report.text());
    KillReport.Counts shown = report.shown();
    figures.add(
        "texts lost and doubled by " + kills + " kills with faults",
        shown.lost() + " lost, " + shown.doubled() + " doubled, of " + shown.queued(),
        "",
        "0 lost, 0 doubled");
    figures.add(
        "texts whose fate the user is asked about", Integer.toString(shown.unknown()), "", "");
  }
}
