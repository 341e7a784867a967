package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.store.CommandRuns;
import java.io.PrintWriter;
import java.util.UUID;

/** What became of a command whose owner died under it. */
enum Fate {
  NOTHING("Nothing of it was stored.", "Run the command again."),
  PART("A part of its work was committed.", "Look at the result before you run it again."),
  ALL("All of its work was committed.", "There is no need to run it again."),
  UNKNOWN(
      "Whether its work was committed could not be found out.",
      "Look at the result before you run it again.");

  private static final String HAPPENED =
      "The Ringback that was carrying out the command ended in the middle of it.";

  private final String safe;
  private final String mend;

  Fate(String safe, String mend) {
    this.safe = safe;
    this.mend = mend;
  }

  static Fate of(Desk desk, UUID run) {
    if (CommandRuns.commits(desk.transactions(), run) == 0) {
      return NOTHING;
    }
    return CommandRuns.isFinished(desk.transactions(), run) ? ALL : PART;
  }

  /** Says it in one line; the command as a whole has failed. */
  int tell(PrintWriter err) {
    return Failures.line(err, String.join(" ", HAPPENED, safe, mend), ExitCode.FAILED);
  }
}
