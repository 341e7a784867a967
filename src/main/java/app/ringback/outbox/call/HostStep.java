package app.ringback.outbox.call;

/** How far putting files into the account is. */
public enum HostStep {
  /** A place for them is made, or found. */
  PREPARING,
  UPLOADING,
  /** The carrier puts them together; the longest step, up to two minutes. */
  BUILDING,
  /** They take the place of those that were there. */
  PUBLISHING
}
