package app.ringback.secret;

import app.ringback.core.Problem;
import app.ringback.core.ProblemException;
import app.ringback.store.Book;
import app.ringback.store.BookFiles;
import app.ringback.store.BookKey;
import app.ringback.store.StoreFailure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds, or for a new book makes, the key of the book in a workspace. */
public final class WorkspaceKey {

  /** The environment's variable with the key a user saved, for a book from another computer. */
  public static final String RECOVERY = "RINGBACK_RECOVERY_KEY";

  private final BookKeys keys;
  private final Map<String, String> environment;

  public WorkspaceKey(BookKeys keys, Map<String, String> environment) {
    this.keys = keys;
    this.environment = Map.copyOf(environment);
  }

  /**
   * The key of the book, made and kept when there is no book yet.
   *
   * @throws ProblemException when there is a book and its key is not on this computer
   */
  public BookKey forBook(BookFiles files) {
    List<String> fingerprints = files.keyFingerprints();
    if (fingerprints.isEmpty() && !files.bookExists()) {
      BookKey key = keys.create();
      files.writeKeyFingerprints(List.of(key.fingerprint()));
      return key;
    }
    List<BookKey> known =
        fingerprints.stream().flatMap(text -> withFingerprint(text).stream()).toList();
    if (known.size() == 1) {
      return known.getFirst();
    }
    return Stream.concat(known.stream(), recovery().stream())
        .filter(key -> Book.opensWith(files, key))
        .findFirst()
        .orElseThrow(() ->
            StoreFailure.keyMissing(missing("The key of this book is not on this computer.")));
  }

  /**
   * The key with this fingerprint, from this computer or from the recovery key in the environment,
   * which is then kept.
   */
  public Optional<BookKey> withFingerprint(String fingerprint) {
    Optional<BookKey> known = keys.find(fingerprint);
    if (known.isPresent()) {
      return known;
    }
    Optional<BookKey> given = recovery().filter(key -> key.fingerprint().equals(fingerprint));
    given.ifPresent(keys::keep);
    return given;
  }

  /** What to say when a key is missing. */
  public static Problem missing(String happened) {
    return new Problem(
        happened,
        "Nothing was changed.",
        "Set "
            + RECOVERY
            + " to the recovery key you saved, or choose another folder with --workspace.");
  }

  private Optional<BookKey> recovery() {
    String text = environment.getOrDefault(RECOVERY, "");
    if (text.isBlank()) {
      return Optional.empty();
    }
    Optional<BookKey> key = RecoveryKey.read(text);
    if (key.isEmpty()) {
      throw new ProblemException(
          "The recovery key in " + RECOVERY + " is mistyped.",
          "Nothing was changed.",
          "Type it again; it has 14 groups of four characters.");
    }
    return key;
  }
}
