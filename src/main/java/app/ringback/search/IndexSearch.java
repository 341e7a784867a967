package app.ringback.search;

import app.ringback.core.LeadId;
import app.ringback.search.SearchHit.Why;
import app.ringback.search.SearchQuery.Part;
import app.ringback.search.SearchQuery.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * Looks a query up in one state of the index: first as typed, then, if little is found, with typos.
 */
final class IndexSearch {

  /** With at least so many hits nobody looks for what is spelled differently. */
  private static final int ENOUGH = 20;

  private static final Comparator<Found> BEST_LAST =
      Comparator.comparingInt(Found::score)
          .thenComparingLong(Found::recency)
          .thenComparing(Found::id, Comparator.comparing(UUID::toString).reversed());

  private final IndexReader reader;
  private final int limit;

  IndexSearch(IndexReader reader, int limit) {
    this.reader = reader;
    this.limit = limit;
  }

  private record Found(UUID id, int score, long recency, Why why) {}

  SearchResult search(SearchQuery query) throws IOException {
    if (query.parts().isEmpty()) {
      return SearchResult.NOTHING;
    }
    SearchResult result = collect(query, Map.of(), false);
    if (result.total() < ENOUGH) {
      Map<String, Fuzzy> fuzzies = fuzzies(query, result.total() > 0);
      if (!fuzzies.isEmpty()) {
        result = collect(query, fuzzies, false);
        if (result.total() == 0) {
          result = collect(query, fuzzies, true);
        }
      }
    }
    return result;
  }

  private static Map<String, Fuzzy> fuzzies(SearchQuery query, boolean anyFound) {
    Map<String, Fuzzy> fuzzies = new HashMap<>();
    for (Part part : query.parts()) {
      if (anyFound && part.isAddress()) {
        // Somebody has this very address, or its beginning.
        continue;
      }
      for (List<Wanted> reading : part.readings()) {
        for (Wanted wanted : reading) {
          Fuzzy fuzzy = wanted.kind() == SearchQuery.Kind.WORD ? Fuzzy.of(wanted.text()) : null;
          if (fuzzy != null) {
            fuzzies.put(wanted.text(), fuzzy);
          }
        }
      }
    }
    return fuzzies;
  }

  private SearchResult collect(SearchQuery query, Map<String, Fuzzy> fuzzies, boolean timelines)
      throws IOException {
    PriorityQueue<Found> best = new PriorityQueue<>(limit + 1, BEST_LAST);
    int total = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      SegmentMatch match = new SegmentMatch(leaf.reader(), fuzzies, timelines);
      match.match(query);
      total += keepBest(leaf.reader(), match, best);
    }
    List<Found> ordered = new ArrayList<>(best);
    ordered.sort(BEST_LAST.reversed());
    return new SearchResult(
        ordered.stream()
            .map(found -> new SearchHit(new LeadId(found.id()), found.score(), found.why()))
            .toList(),
        total,
        true);
  }

  private int keepBest(LeafReader leaf, SegmentMatch match, PriorityQueue<Found> best)
      throws IOException {
    NumericDocValues recency = leaf.getNumericDocValues(LeadTerms.RECENCY);
    NumericDocValues high = leaf.getNumericDocValues(LeadTerms.ID_HIGH);
    NumericDocValues low = leaf.getNumericDocValues(LeadTerms.ID_LOW);
    Bits live = leaf.getLiveDocs();
    int total = 0;
    for (int doc = 0; doc < match.scores.length; doc++) {
      int score = match.scores[doc];
      if (score == 0 || (live != null && !live.get(doc))) {
        continue;
      }
      total++;
      Found worst = best.size() < limit ? null : best.peek();
      if (worst != null && score < worst.score()) {
        continue;
      }
      long recent = value(recency, doc);
      if (worst != null && score == worst.score() && recent < worst.recency()) {
        continue;
      }
      UUID id = new UUID(value(high, doc), value(low, doc));
      best.add(new Found(id, score, recent, IndexField.ranked(match.fields[doc]).why()));
      if (best.size() > limit) {
        best.poll();
      }
    }
    return total;
  }

  private static long value(@Nullable NumericDocValues values, int doc) throws IOException {
    return values != null && values.advanceExact(doc) ? values.longValue() : 0;
  }
}
