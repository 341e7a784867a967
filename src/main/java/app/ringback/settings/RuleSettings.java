package app.ringback.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/**
 * One small rule of the user's: section {@code [rules."its name"]}. When something happens, and the
 * conditions hold, one thing is done.
 *
 * @param when what happens, one of {@link #WHEN}
 * @param hours whether the rep works then, one of {@link #HOURS}
 * @param stage the stage the lead must stand at; empty for any
 * @param does what is done, one of {@link #DOES}
 * @param template the name of the template that is texted; may be empty
 * @param words what is texted where no template is named; may be empty
 * @param toStage the stage the lead is moved to, where that is what is done
 * @param on whether it is in force
 */
@RecordBuilder
public record RuleSettings(
    String name,
    String when,
    String hours,
    String stage,
    String does,
    String template,
    String words,
    String toStage,
    boolean on) {

  public static final String MISSED_CALL = "missed_call";
  public static final String REPLY = "reply";
  public static final String REENGAGE = "reengage";

  public static final String ALWAYS = "always";
  public static final String WORKING = "working";
  public static final String OUTSIDE = "outside";

  public static final String TEXT = "text";
  public static final String STAGE = "stage";
  public static final String ALERT = "alert";

  /** What can happen. */
  public static final List<String> WHEN = List.of(MISSED_CALL, REPLY, REENGAGE);

  public static final List<String> HOURS = List.of(ALWAYS, WORKING, OUTSIDE);

  /** What can be done. */
  public static final List<String> DOES = List.of(TEXT, STAGE, ALERT);

  /** The stages a lead can stand at, as the book has them. */
  public static final List<String> STAGES =
      List.of("new", "working", "engaged", "booked", "won", "lost", "dormant");
}
