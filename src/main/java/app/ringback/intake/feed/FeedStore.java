package app.ringback.intake.feed;

import static app.ringback.store.schema.Tables.FEED_MARK;
import static app.ringback.store.schema.Tables.FEED_ROW;

import app.ringback.core.Texts;
import app.ringback.store.BatchInsert;
import app.ringback.store.Tx;
import app.ringback.store.Wanted;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How far feeds were read, and which of their rows were taken. */
final class FeedStore {

  private static final int ETAG = 1024;
  private static final int MODIFIED = 256;

  Optional<FeedMark> find(Tx tx, String source) {
    return tx.dsl()
        .selectFrom(FEED_MARK)
        .where(FEED_MARK.SOURCE.eq(source))
        .fetchOptional(row ->
            new FeedMark(row.getAddress(), row.getEtag(), row.getLastModified(), row.getNextAt()));
  }

  void put(Tx tx, String source, FeedMark mark) {
    // Half of an etag would match nothing, so one that is too long is left out.
    String etag = mark.etag().length() > ETAG ? "" : mark.etag();
    tx.dsl().deleteFrom(FEED_MARK).where(FEED_MARK.SOURCE.eq(source)).execute();
    tx.dsl()
        .insertInto(FEED_MARK)
        .set(FEED_MARK.SOURCE, source)
        .set(FEED_MARK.ADDRESS, mark.address())
        .set(FEED_MARK.ETAG, etag)
        .set(FEED_MARK.LAST_MODIFIED, Texts.cut(mark.lastModified(), MODIFIED))
        .set(FEED_MARK.NEXT_AT, mark.nextAt())
        .execute();
  }

  /** Those of the keys whose rows were taken before. */
  Set<String> taken(Tx tx, String source, Collection<String> keys) {
    Wanted wanted = Wanted.in(FEED_ROW.ROW_KEY, keys);
    return new HashSet<>(
        tx.dsl()
            .select(FEED_ROW.ROW_KEY)
            .from(wanted.table())
            .join(FEED_ROW)
            .on(wanted.matches())
            .and(FEED_ROW.SOURCE.eq(source))
            .fetch(FEED_ROW.ROW_KEY));
  }

  /** Notes rows as taken; none of them was. */
  void addRows(Tx tx, String source, Collection<String> keys) {
    List<Object[]> rows =
        new LinkedHashSet<>(keys).stream().map(key -> new Object[] {source, key}).toList();
    BatchInsert.insert(tx.dsl(), FEED_ROW, List.of(FEED_ROW.SOURCE, FEED_ROW.ROW_KEY), rows);
  }
}
