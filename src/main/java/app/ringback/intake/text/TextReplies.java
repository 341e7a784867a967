package app.ringback.intake.text;

import app.ringback.compliance.optout.Heard;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import java.time.Instant;

/** Answers a received text by itself, in the transaction that stores the text. */
@FunctionalInterface
public interface TextReplies {

  /** Answers nothing. */
  TextReplies NONE = (tx, lead, text, heard, now) -> {};

  /**
   * A text was stored on the lead's timeline.
   *
   * @param heard what was made of it
   */
  void received(Tx tx, Lead lead, ReceivedText text, Heard heard, Instant now);
}
