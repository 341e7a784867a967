package app.ringback;

/** The program: command line, workspace, window or agent. */
public final class Ringback {

  private Ringback() {}

  /** Exit codes: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] args) {}
}
