package app.ringback.compliance.evidence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One link of a chain, as it is stored.
 *
 * @param place from 1, without gaps
 * @param kind an {@link EvidenceKind}'s code; other versions may know others
 * @param content JSON; empty after an erasure
 * @param salt random, so that the hash of erased content cannot be guessed; empty after an erasure
 */
public record EvidenceRow(
    UUID id,
    String chain,
    long place,
    Instant at,
    String kind,
    @Nullable UUID lead,
    String content,
    String salt,
    String contentHash,
    String previousHash,
    String hash) {

  /** The hash before the first link. */
  static final String NONE = "";

  /** Whether its content was erased with the person it was about. */
  public boolean erased() {
    return content.isEmpty();
  }

  /** Whether what it says fits its own hashes. */
  public boolean isSound() {
    boolean content = erased() || ChainHash.of(salt, this.content).equals(contentHash);
    return content && expectedHash().equals(hash);
  }

  String expectedHash() {
    return ChainHash.of(
        chain, Long.toString(place), at.toString(), kind, contentHash, previousHash);
  }
}
