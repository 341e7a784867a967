package app.ringback.secret;

import app.ringback.store.BookKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The keys of books on this computer, found by their fingerprint, so that a book or a backup of it
 * opens from whatever folder it lies in.
 */
public final class BookKeys {

  private final Secrets secrets;
  private final SecureRandom random;

  public BookKeys(Secrets secrets, SecureRandom random) {
    this.secrets = secrets;
    this.random = random;
  }

  public Optional<BookKey> find(String fingerprint) {
    return secrets
        .find(name(fingerprint))
        .map(hex -> new BookKey(HexFormat.of().parseHex(hex)))
        .filter(key -> key.fingerprint().equals(fingerprint));
  }

  /** A new random key, kept before anybody encrypts with it. */
  public BookKey create() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    BookKey key = new BookKey(bytes);
    keep(key);
    return key;
  }

  public void keep(BookKey key) {
    secrets.put(name(key.fingerprint()), HexFormat.of().formatHex(key.bytes()));
  }

  private static String name(String fingerprint) {
    return "book-key/" + fingerprint;
  }
}
