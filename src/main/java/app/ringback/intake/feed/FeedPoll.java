package app.ringback.intake.feed;

import app.ringback.intake.Duplicates;
import app.ringback.intake.ImportOptions;
import app.ringback.intake.ImportReport;
import app.ringback.intake.Imports;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.RecordList;
import app.ringback.intake.SourceKind;
import app.ringback.intake.SourceState;
import app.ringback.intake.SourceStateStore;
import app.ringback.intake.field.ReadOptions;
import app.ringback.store.Transactions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks feeds whether there is something new, and takes their new rows. One thread at a time. */
public final class FeedPoll {

  private static final Logger log = LoggerFactory.getLogger(FeedPoll.class);

  private final Supplier<List<Feed>> feeds;
  private final FeedFetch fetch;
  private final FeedReader reader;
  private final Function<String, ReadOptions> reading;
  private final Imports imports;
  private final Transactions transactions;
  private final IntFunction<Duration> afterFailures;
  private final InstantSource clock;
  private final FeedStore store = new FeedStore();
  private final SourceStateStore states = new SourceStateStore();

  /**
   * A feed that is polled.
   *
   * @param every how long it is not asked after it answered
   */
  public record Feed(String source, URI address, Duration every) {}

  private record Fresh(List<ParsedRecord> records, Set<String> keys) {}

  /**
   * @param feeds what is polled at the moment
   * @param afterFailures how long a feed is not asked after so many failures
   */
  public FeedPoll(
      Supplier<List<Feed>> feeds,
      FeedFetch fetch,
      FeedReader reader,
      Function<String, ReadOptions> reading,
      Imports imports,
      Transactions transactions,
      IntFunction<Duration> afterFailures,
      InstantSource clock) {
    this.feeds = feeds;
    this.fetch = fetch;
    this.reader = reader;
    this.reading = reading;
    this.imports = imports;
    this.transactions = transactions;
    this.afterFailures = afterFailures;
    this.clock = clock;
  }

  /** Asks every feed that is due. */
  public void pollDue() {
    for (Feed feed : feeds.get()) {
      FeedMark mark = mark(feed);
      if (!mark.nextAt().isAfter(clock.instant())) {
        poll(feed, mark);
      }
    }
  }

  /** Asks every feed, due or not. */
  public void pollAll() {
    feeds.get().forEach(feed -> poll(feed, mark(feed)));
  }

  /** When the next feed is due; empty without feeds. */
  public Optional<Instant> next() {
    return feeds.get().stream().map(feed -> mark(feed).nextAt()).min(Instant::compareTo);
  }

  /**
   * How many leads lie at an address, for a test of it; nothing is stored.
   *
   * @throws FeedTrouble when it cannot be read
   */
  public int count(URI address, String source) throws FeedTrouble {
    return switch (fetch.fetch(address, "", "")) {
      case FeedFetch.Answer.Unchanged() -> 0;
      case FeedFetch.Answer.Content content ->
          (int)
              reader.read(content.bytes(), reading.apply(source)).stream()
                  .filter(ParsedRecord.Read.class::isInstance)
                  .count();
    };
  }

  private FeedMark mark(Feed feed) {
    String address = feed.address().toString();
    return transactions
        .read(tx -> store.find(tx, feed.source()))
        .filter(mark -> mark.address().equals(address))
        .orElseGet(() -> FeedMark.fresh(address));
  }

  private void poll(Feed feed, FeedMark mark) {
    try {
      switch (fetch.fetch(feed.address(), mark.etag(), mark.lastModified())) {
        case FeedFetch.Answer.Unchanged() -> done(feed, mark, Set.of());
        case FeedFetch.Answer.Content content -> {
          FeedMark read =
              new FeedMark(mark.address(), content.etag(), content.lastModified(), mark.nextAt());
          take(feed, read, reader.read(content.bytes(), reading.apply(feed.source())));
        }
      }
    } catch (FeedTrouble e) {
      log.debug("A feed could not be read", e);
      failed(feed, mark, e.why());
    }
  }

  private void take(Feed feed, FeedMark read, List<ParsedRecord> records) throws FeedTrouble {
    Fresh fresh = fresh(feed, records);
    if (!fresh.keys().isEmpty()) {
      ImportReport report =
          imports.run(
              List.of(name(feed)),
              file -> new RecordList("csv", fresh.records()),
              new ImportOptions(feed.source(), Duplicates.FILL, false, SourceKind.FEED, ""),
              progress -> {},
              () -> false);
      if (!report.everyFileRead()) {
        throw new FeedTrouble(report.files().getFirst().error());
      }
    }
    done(feed, read, fresh.keys());
  }

  /** The rows not taken before; with them those that are no leads, so that the report tells. */
  private Fresh fresh(Feed feed, List<ParsedRecord> records) {
    Set<String> all = new HashSet<>();
    for (ParsedRecord record : records) {
      if (record instanceof ParsedRecord.Read read) {
        all.add(RowKey.of(read.lead()));
      }
    }
    Set<String> taken =
        all.isEmpty() ? Set.of() : transactions.read(tx -> store.taken(tx, feed.source(), all));
    Set<String> keys = new HashSet<>();
    List<ParsedRecord> fresh = new ArrayList<>();
    for (ParsedRecord record : records) {
      if (!(record instanceof ParsedRecord.Read read)) {
        fresh.add(record);
      } else {
        String key = RowKey.of(read.lead());
        if (!taken.contains(key) && keys.add(key)) {
          fresh.add(record);
        }
      }
    }
    return new Fresh(fresh, keys);
  }

  private static Path name(Feed feed) {
    return Path.of(feed.source().replaceAll("[^\\p{L}\\p{N} ._-]", "_") + " feed");
  }

  /** Killed before this, the same rows come again and are skipped as unchanged ones. */
  private void done(Feed feed, FeedMark read, Set<String> keys) {
    Instant now = clock.instant();
    transactions.run(tx -> {
      store.addRows(tx, feed.source(), keys);
      store.put(tx, feed.source(), read.next(now.plus(feed.every())));
      states.worked(tx, feed.source(), now);
    });
  }

  private void failed(Feed feed, FeedMark mark, String why) {
    Instant now = clock.instant();
    transactions.run(tx -> {
      states.failed(tx, feed.source(), why, now);
      SourceState state = states.of(tx, feed.source());
      store.put(tx, feed.source(), mark.next(now.plus(afterFailures.apply(state.failures()))));
    });
  }
}
