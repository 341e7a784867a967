package app.ringback.app.handover;

import java.io.PrintWriter;

/** Carries out what others ask of the owner of a workspace. Called by many threads at once. */
@FunctionalInterface
public interface Work {

  /**
   * Does it, printing what the asker is to see.
   *
   * @return the exit code
   */
  int carryOut(Request request, PrintWriter out, PrintWriter err);
}
