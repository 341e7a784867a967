package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.lead.LeadViews;
import app.ringback.settings.Settings;
import java.time.ZoneId;

/** An open desk with what the window must know of its settings without waiting for disk. */
public final class OpenDesk {

  private final Desk desk;
  private volatile Settings settings;
  private volatile String country;

  private OpenDesk(Desk desk, Settings settings, String country) {
    this.desk = desk;
    this.settings = settings;
    this.country = country;
  }

  /** Reads the settings and begins to open the index: not on the FX thread. */
  public static OpenDesk of(Desk desk) {
    desk.search();
    desk.leadWork();
    return new OpenDesk(desk, desk.settings().get(), desk.homeCountry());
  }

  /** Reads the settings again after they were changed: not on the FX thread. */
  public void refresh() {
    settings = desk.settings().get();
    country = desk.homeCountry();
  }

  public Desk desk() {
    return desk;
  }

  /** The settings as they were last read. */
  public Settings settings() {
    return settings;
  }

  /** The rep's country, ISO 3166 two letters. */
  public String country() {
    return country;
  }

  ZoneId zone() {
    return settings.rep().timeZone();
  }

  LeadViews views() {
    return new LeadViews(
        desk.transactions(), desk.clock(), () -> desk.settings().get().rep().timeZone());
  }
}
