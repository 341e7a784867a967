package app.ringback.agenda.alert;

import app.ringback.settings.AlertSettings;
import app.ringback.settings.Settings;
import app.ringback.settings.WorkTime;
import java.time.Instant;

/** When the rep may be told of what, by the settings of a moment. */
public record AlertTerms(WorkTime work, AlertSettings set) {

  public static AlertTerms of(Settings settings) {
    return new AlertTerms(settings.rep().workTime(), settings.alerts());
  }

  /**
   * The first instant, not before {@code at}, at which the rep may be told of such a thing; {@link
   * Instant#MAX} when that is not before the user takes a wish back.
   */
  Instant tellAt(AlertKind kind, Instant at) {
    Instant awake = set.isQuiet(at) ? set.quietUntil() : at;
    boolean atAnyHour = kind == AlertKind.RULE || set.outsideHours().contains(kind.code());
    if (awake.equals(Instant.MAX) || atAnyHour) {
      return awake;
    }
    return work.nextWork(awake);
  }
}
