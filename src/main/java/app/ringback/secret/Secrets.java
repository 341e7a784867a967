package app.ringback.secret;

import java.util.Optional;

/** Where secrets are kept. Names are not secret; values are never printed and never logged. */
public interface Secrets {

  Optional<String> find(String name);

  /** Keeps the value, replacing an earlier one. */
  void put(String name, String value);

  void remove(String name);

  /** How well the secrets are kept, for the user to read. */
  Protection protection();

  /** How well secrets are kept. */
  enum Protection {
    /** In the platform's keyring. */
    KEYRING,
    /** In a file encrypted with the user's passphrase. */
    PASSPHRASE,
    /** In an owner-only file without a passphrase: hidden, not protected. */
    HIDDEN
  }
}
