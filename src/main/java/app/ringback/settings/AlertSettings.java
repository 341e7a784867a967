package app.ringback.settings;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * How the rep is told of what is due: section {@code [alerts]}.
 *
 * @param sound one of {@link #SOUNDS}
 * @param desktop whether the desktop shows alerts, too
 * @param outsideHours which kinds of alerts come outside working hours, some of {@link #KINDS}
 * @param quietUntil while it is earlier, nothing is told; {@link Instant#MIN} for no such wish,
 *     {@link Instant#MAX} for until it is taken back
 * @param startAtLogin whether Ringback starts with the computer
 */
@RecordBuilder
public record AlertSettings(
    String sound,
    boolean desktop,
    Set<String> outsideHours,
    Instant quietUntil,
    boolean startAtLogin) {

  /** What can be heard; {@code none} is silence. */
  public static final List<String> SOUNDS = List.of("chime", "bell", "knock", "none");

  /** What can be told outside working hours. */
  public static final List<String> KINDS =
      List.of("new_lead", "reply", "next_step", "calls", "send");

  /** How {@code outside_hours} says that there is none of them. */
  public static final String NO_KIND = "none";

  /** How {@code quiet_until} says that it ends only when the user wants. */
  public static final String UNTIL_TAKEN_BACK = "further notice";

  /** Nothing set. */
  public static final AlertSettings DEFAULTS =
      new AlertSettings("chime", true, Set.of("next_step"), Instant.MIN, false);

  public AlertSettings {
    outsideHours = Set.copyOf(outsideHours);
  }

  /** Whether the rep does not want to be disturbed at this instant. */
  public boolean isQuiet(Instant at) {
    return at.isBefore(quietUntil);
  }
}
