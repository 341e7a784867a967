package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.lead.LeadViews;
import java.time.ZoneId;

/**
 * An open desk with what the window must know of it without waiting for disk.
 *
 * @param zone the rep's time zone
 */
public record OpenDesk(Desk desk, ZoneId zone) {

  /** Reads the settings: not on the FX thread. */
  public static OpenDesk of(Desk desk) {
    return new OpenDesk(desk, desk.settings().get().rep().timeZone());
  }

  LeadViews views() {
    return new LeadViews(
        desk.transactions(), desk.clock(), () -> desk.settings().get().rep().timeZone());
  }
}
