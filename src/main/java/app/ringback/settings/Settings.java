package app.ringback.settings;

import java.util.List;
import java.util.Map;

/**
 * Everything {@code settings.toml} says, with the documented defaults for what it does not say.
 * Secrets never stand in it.
 *
 * @param sources what is set for a single source, by the source's name
 * @param rules the user's own, by name
 */
public record Settings(
    RepSettings rep,
    TwilioSettings twilio,
    MailSettings mail,
    SlaSettings sla,
    Map<String, SourceSettings> sources,
    WebhookSettings webhook,
    HubSettings hub,
    NetworkSettings network,
    AlertSettings alerts,
    List<RuleSettings> rules) {

  public Settings {
    sources = Map.copyOf(sources);
    rules = List.copyOf(rules);
  }

  /** What is set for the source; the defaults when nothing is. */
  public SourceSettings source(String name) {
    return sources.getOrDefault(name, SourceSettings.DEFAULTS);
  }

  /** Minutes after its arrival within which a lead of this source is to be touched. */
  public int slaMinutes(String source) {
    return source(source).slaMinutes().orElse(sla.minutes());
  }
}
