package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.lead.LeadViews;
import app.ringback.settings.Settings;
import java.time.ZoneId;

/**
 * An open desk with what the window must know of it without waiting for disk.
 *
 * @param settings as they were when the desk was opened
 * @param country the rep's country, ISO 3166 two letters
 */
public record OpenDesk(Desk desk, Settings settings, String country) {

  /** Reads the settings and begins to open the index: not on the FX thread. */
  public static OpenDesk of(Desk desk) {
    desk.search();
    desk.leadWork();
    return new OpenDesk(desk, desk.settings().get(), desk.homeCountry());
  }

  ZoneId zone() {
    return settings.rep().timeZone();
  }

  LeadViews views() {
    return new LeadViews(
        desk.transactions(), desk.clock(), () -> desk.settings().get().rep().timeZone());
  }
}
