package app.ringback.draft;

import app.ringback.core.Approach;
import app.ringback.core.Purpose;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What a draft was made from, which it keeps whatever is then typed into it.
 *
 * @param template name of the template, empty for none
 * @param purpose null when it has none in particular
 * @param approach null when it is not marked
 * @param personalised whether more of the lead than the name was merged in
 */
@RecordBuilder
public record DraftMarks(
    String template, @Nullable Purpose purpose, @Nullable Approach approach, boolean personalised) {

  /** Of what was written by hand. */
  public static final DraftMarks NONE = new DraftMarks("", null, null, false);
}
