package app.ringback.app.doctor;

import app.ringback.settings.Settings;
import java.util.function.Supplier;

/** Can the settings be read, and do they say who the rep is? */
public final class SettingsCheck implements Check {

  private final Supplier<Settings> settings;

  public SettingsCheck(Supplier<Settings> settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public Finding look() {
    boolean named = !settings.get().rep().name().isEmpty();
    return named
        ? Finding.ok("settings.toml is readable.")
        : Finding.warn(
            "The settings do not say who you are.",
            "Give your name in the settings, section [rep], so that messages can be signed.");
  }
}
