package app.ringback.app.doctor;

import app.ringback.secret.Secrets;
import java.util.function.Supplier;

/** Where are the secrets kept, and how well? */
public final class KeyringCheck implements Check {

  private final Supplier<Secrets> secrets;

  /**
   * Takes a supplier because looking for a keyring takes a while.
   *
   * @param secrets finds where secrets are kept when asked
   */
  public KeyringCheck(Supplier<Secrets> secrets) {
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return "keyring";
  }

  @Override
  public Finding look() {
    return switch (secrets.get().protection()) {
      case KEYRING -> Finding.ok("Keys and passwords are in this computer's keyring.");
      case PASSPHRASE -> Finding.ok("Keys and passwords are in a file behind your passphrase.");
      case HIDDEN ->
          Finding.warn(
              "There is no keyring here: keys and passwords are in a file only you can open,"
                  + " which hides but does not protect them.",
              "Unlock or install a keyring, or set RINGBACK_PASSPHRASE before the first start.");
    };
  }
}
