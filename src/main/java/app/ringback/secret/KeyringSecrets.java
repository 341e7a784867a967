package app.ringback.secret;

import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform's keyring (Keychain, Credential Manager, Secret Service). A locked keyring can hang
 * or throw anything, so every call has a time limit and every failure means "not there".
 */
public final class KeyringSecrets implements Secrets {

  private static final Logger log = LoggerFactory.getLogger(KeyringSecrets.class);
  private static final String SERVICE = "Ringback";
  private static final String PROBE = "probe";
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final Keyring keyring;

  private KeyringSecrets(Keyring keyring) {
    this.keyring = keyring;
  }

  /** The keyring when there is one that writes, reads and deletes; tried by a round trip. */
  public static Optional<Secrets> probe() {
    Keyring keyring = within(Keyring::create);
    if (keyring == null) {
      return Optional.empty();
    }
    Boolean works =
        within(() -> {
          keyring.setPassword(SERVICE, PROBE, PROBE);
          boolean same = PROBE.equals(keyring.getPassword(SERVICE, PROBE));
          keyring.deletePassword(SERVICE, PROBE);
          return same;
        });
    return Boolean.TRUE.equals(works) ? Optional.of(new KeyringSecrets(keyring)) : Optional.empty();
  }

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(within(() -> keyring.getPassword(SERVICE, name)));
  }

  @Override
  public void put(String name, String value) {
    Boolean done =
        within(() -> {
          keyring.setPassword(SERVICE, name, value);
          return true;
        });
    if (done == null) {
      throw new SecretFailure("The keyring of this computer did not take the secret.");
    }
  }

  @Override
  public void remove(String name) {
    Boolean done =
        within(() -> {
          try {
            keyring.deletePassword(SERVICE, name);
          } catch (PasswordAccessException e) {
            log.debug("Nothing to remove from the keyring", e);
          }
          return true;
        });
    if (done == null) {
      throw new SecretFailure("The keyring of this computer did not remove the secret.");
    }
  }

  @Override
  public Protection protection() {
    return Protection.KEYRING;
  }

  private static <T> @Nullable T within(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().name("keyring").start(task);
    try {
      return task.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      log.debug("The keyring did not answer", e);
      return null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }
}
