package app.ringback.timeline;

import java.util.Locale;

/** What a {@code system} entry of the timeline tells. */
public enum SystemEvent {
  /** The lead arrived; the entry leads to the raw original. */
  ARRIVAL,
  /** The same person arrived again, perhaps from another source. */
  RESEND,
  /** Another lead was merged into this one. */
  MERGE,
  /** A merge was undone. */
  UNMERGE,
  /** The person opted out. */
  OPT_OUT,
  /** A next step was agreed; its kind and time stand in the entry. */
  NEXT_STEP,
  /** A next step came to its end; how stands in the entry. */
  NEXT_STEP_END,
  /** The automatic first text was not sent; the subject says why. */
  NOT_TEXTED,
  /** A rule of the user's was at work; the subject says which, and what it did. */
  RULE;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
