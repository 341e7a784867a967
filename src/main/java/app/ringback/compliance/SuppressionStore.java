package app.ringback.compliance;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.BOOK;
import static app.ringback.store.schema.Tables.SUPPRESSION;
import static org.jooq.impl.DSL.when;

import app.ringback.core.Channel;
import app.ringback.core.IdSource;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.SuppressionRecord;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Suppressed addresses. They are found by a keyed hash, so that an erased person stays suppressed
 * without their address being kept. Suppressions are only ever added, save for a person's own
 * START, and that mail to an address came back.
 */
public final class SuppressionStore {

  /** Reason of the internal do-not-call list: only a person's own START lifts it, for texts. */
  public static final String DO_NOT_CALL = "do not call";

  private static final String HASH_KEY = "suppression-hash-key";

  private final IdSource ids;
  private final String device;

  public SuppressionStore(IdSource ids, String device) {
    this.ids = ids;
    this.device = device;
  }

  /**
   * Adds the suppression; one that stands already (same address, same channel) is left as it is.
   */
  public void add(Tx tx, Suppression suppression, Instant now) {
    addHashed(tx, suppression, hash(tx, suppression.address()), now);
  }

  /** {@link #add} for many at once, in a few statements. */
  public void addAll(Tx tx, Collection<Suppression> suppressions, Instant now) {
    if (suppressions.isEmpty()) {
      return;
    }
    byte[] key = hashKey(tx);
    record Place(String hash, String channel) {}
    Map<Place, Suppression> wanted = new LinkedHashMap<>();
    for (Suppression suppression : suppressions) {
      wanted.putIfAbsent(
          new Place(hash(key, suppression.address()), suppression.channelCode()), suppression);
    }
    String[] hashes = wanted.keySet().stream().map(Place::hash).toArray(String[]::new);
    tx.dsl()
        .select(SUPPRESSION.HASH, SUPPRESSION.CHANNEL, SUPPRESSION.REASON)
        .from(SUPPRESSION)
        .where(oneOf(SUPPRESSION.HASH, hashes))
        .forEach(row ->
            wanted.computeIfPresent(
                new Place(row.value1(), row.value2()),
                (place, wish) -> stands(row.value3(), wish) ? null : wish));
    wanted.forEach((place, suppression) -> insert(tx, suppression, place.hash(), now));
  }

  /** {@link #add} for a person of whom only the hash is known. */
  public void addHashed(Tx tx, Suppression suppression, String hash, Instant now) {
    boolean stands =
        tx
            .dsl()
            .select(SUPPRESSION.REASON)
            .from(SUPPRESSION)
            .where(SUPPRESSION.HASH.eq(hash))
            .and(SUPPRESSION.CHANNEL.eq(suppression.channelCode()))
            .fetch(SUPPRESSION.REASON)
            .stream()
            .anyMatch(reason -> stands(reason, suppression));
    if (!stands) {
      insert(tx, suppression, hash, now);
    }
  }

  /** That mail came back may be lifted any day: it stands for no opt-out. */
  private static boolean stands(String reason, Suppression wanted) {
    return !reason.equals(Suppression.CAME_BACK) || wanted.reason().equals(Suppression.CAME_BACK);
  }

  /** In the place of one that may be lifted any day: an address has one a channel. */
  private void insert(Tx tx, Suppression suppression, String hash, Instant now) {
    tx.dsl()
        .deleteFrom(SUPPRESSION)
        .where(SUPPRESSION.HASH.eq(hash))
        .and(SUPPRESSION.CHANNEL.eq(suppression.channelCode()))
        .and(SUPPRESSION.REASON.eq(Suppression.CAME_BACK))
        .execute();
    tx.dsl()
        .insertInto(SUPPRESSION)
        .set(SUPPRESSION.ID, ids.next())
        .set(SUPPRESSION.ADDRESS, normal(suppression.address()))
        .set(SUPPRESSION.HASH, hash)
        .set(SUPPRESSION.CHANNEL, suppression.channelCode())
        .set(SUPPRESSION.REASON, suppression.reason())
        .set(SUPPRESSION.AT, suppression.at())
        .set(SUPPRESSION.EVIDENCE, suppression.evidence())
        .set(SUPPRESSION.UPDATED_AT, now)
        .set(SUPPRESSION.DEVICE, device)
        .execute();
  }

  /** The suppression that forbids this channel for the address, when there is one. */
  public Optional<Suppression> forbidding(Tx tx, String address, Channel channel) {
    return tx.dsl()
        .selectFrom(SUPPRESSION)
        .where(SUPPRESSION.HASH.eq(hash(tx, address)))
        .and(SUPPRESSION.CHANNEL.in(channel.code(), "all"))
        .orderBy(when(SUPPRESSION.REASON.eq(Suppression.CAME_BACK), 1).otherwise(0), SUPPRESSION.AT)
        .limit(1)
        .fetchOptional(row ->
            new Suppression(
                row.getAddress(),
                Channel.read(row.getChannel()),
                row.getReason(),
                row.getAt(),
                row.getEvidence()));
  }

  /**
   * Takes channels out of what is suppressed for an address; the others stay suppressed. The
   * internal do-not-call list stays whole.
   *
   * @return whether anything was lifted
   */
  public boolean lift(Tx tx, String address, Set<Channel> channels, Instant now) {
    String hash = hash(tx, address);
    boolean lifted = false;
    for (SuppressionRecord row :
        tx.dsl()
            .selectFrom(SUPPRESSION)
            .where(SUPPRESSION.HASH.eq(hash).and(SUPPRESSION.REASON.ne(DO_NOT_CALL)))
            .fetch()) {
      Optional<Channel> only = Channel.read(row.getChannel());
      if (only.isPresent() && !channels.contains(only.get())) {
        continue;
      }
      lifted = true;
      tx.dsl().deleteFrom(SUPPRESSION).where(SUPPRESSION.ID.eq(row.getId())).execute();
      if (only.isEmpty()) {
        for (Channel left : Channel.values()) {
          if (!channels.contains(left)) {
            addHashed(tx, suppression(row, left), hash, now);
          }
        }
      }
    }
    return lifted;
  }

  /**
   * Lifts that mail to an address came back, and nothing else: whoever writes from it is there.
   *
   * @return whether it stood
   */
  public boolean liftCameBack(Tx tx, String address) {
    return tx.dsl()
            .deleteFrom(SUPPRESSION)
            .where(SUPPRESSION.HASH.eq(hash(tx, address)))
            .and(SUPPRESSION.REASON.eq(Suppression.CAME_BACK))
            .execute()
        > 0;
  }

  private static Suppression suppression(SuppressionRecord row, Channel channel) {
    return new Suppression(
        row.getAddress(), Optional.of(channel), row.getReason(), row.getAt(), row.getEvidence());
  }

  /** Forgets the addresses and keeps their hashes, as an erasure asks. */
  public void forgetAddresses(Tx tx, Collection<String> addresses, Instant now) {
    List<String> hashes = addresses.stream().map(address -> hash(tx, address)).toList();
    tx.dsl()
        .update(SUPPRESSION)
        .set(SUPPRESSION.ADDRESS, "")
        .set(SUPPRESSION.EVIDENCE, "")
        .set(SUPPRESSION.UPDATED_AT, now)
        .where(SUPPRESSION.HASH.in(hashes))
        .execute();
  }

  /** The keyed hash of an address, as hex. */
  public String hash(Tx tx, String address) {
    return hash(hashKey(tx), address);
  }

  private static String hash(byte[] key, String address) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      byte[] digest = mac.doFinal(normal(address).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
    }
  }

  private static String normal(String address) {
    return address.strip().toLowerCase(Locale.ROOT);
  }

  private static byte[] hashKey(Tx tx) {
    String stored =
        tx.dsl()
            .select(BOOK.CONTENT)
            .from(BOOK)
            .where(BOOK.NAME.eq(HASH_KEY))
            .fetchOne(BOOK.CONTENT);
    if (stored == null) {
      throw new IllegalStateException("The book has no key for hashes");
    }
    return HexFormat.of().parseHex(stored);
  }

  /**
   * Whether a book has its key for hashes.
   *
   * @param names of all rows of the table {@code book}
   */
  public static boolean isPrepared(Set<String> names) {
    return names.contains(HASH_KEY);
  }

  /** Gives a new book its key for hashes; one that has it keeps it. */
  public static void prepare(Tx tx, SecureRandom random) {
    if (tx.dsl().fetchExists(BOOK, BOOK.NAME.eq(HASH_KEY))) {
      return;
    }
    byte[] key = new byte[32];
    random.nextBytes(key);
    tx.dsl()
        .insertInto(BOOK)
        .set(BOOK.NAME, HASH_KEY)
        .set(BOOK.CONTENT, HexFormat.of().formatHex(key))
        .execute();
  }
}
