package app.ringback.secret;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets from the environment ({@code RINGBACK_TWILIO_AUTH_TOKEN} for {@code twilio-auth-token})
 * win over those kept elsewhere, and are never written anywhere.
 */
public final class EnvironmentSecrets implements Secrets {

  private final Map<String, String> environment;
  private final Secrets kept;

  public EnvironmentSecrets(Map<String, String> environment, Secrets kept) {
    this.environment = Map.copyOf(environment);
    this.kept = kept;
  }

  /** The variable that holds a secret: {@code twilio-auth-token} is RINGBACK_TWILIO_AUTH_TOKEN. */
  public static String variable(String name) {
    return "RINGBACK_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  @Override
  public Optional<String> find(String name) {
    String value = environment.getOrDefault(variable(name), "");
    return value.isBlank() ? kept.find(name) : Optional.of(value.strip());
  }

  @Override
  public void put(String name, String value) {
    kept.put(name, value);
  }

  @Override
  public void remove(String name) {
    kept.remove(name);
  }

  @Override
  public Protection protection() {
    return kept.protection();
  }
}
