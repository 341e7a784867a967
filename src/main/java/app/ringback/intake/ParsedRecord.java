package app.ringback.intake;

/** What became of one record of a file. Every record read becomes exactly one of these. */
public sealed interface ParsedRecord {

  /** The physical line the record starts on, from 1. */
  long line();

  /** A lead, or an original that needs a look. */
  record Read(long line, IncomingLead lead) implements ParsedRecord {}

  /** Left out on purpose, such as a mail that is no lead. */
  record Skipped(long line, String reason) implements ParsedRecord {}

  /** Nothing in it to make a lead of; the reason is a sentence for the user. */
  record Rejected(long line, String reason) implements ParsedRecord {}
}
