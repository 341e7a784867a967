package app.ringback.outbox.call;

/** How far putting files into the account is. */
public enum HostStep {
  /** A place for them is made, or found. */
  PREPARING(1),
  UPLOADING(2),
  /** The carrier puts them together; the longest step, up to two minutes. */
  BUILDING(3),
  /** They take the place of those that were there. */
  PUBLISHING(4);

  /** How many there are. */
  public static final int COUNT = 4;

  private final int number;

  HostStep(int number) {
    this.number = number;
  }

  /** Its place among the steps, from 1. */
  public int number() {
    return number;
  }
}
