package app.ringback.search;

import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.search.SearchHit.Why;
import app.ringback.search.SearchProgress.Phase;
import app.ringback.store.Transactions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The search box: what leads a text finds, best first. Any text may be given, however odd. */
public final class SearchService {

  /** As many hits as a caller can get at once. */
  public static final int MOST = 200;

  private static final int LONGEST_PLAIN = 100;

  private final SearchIndex index;
  private final Transactions transactions;

  public SearchService(SearchIndex index, Transactions transactions) {
    this.index = index;
    this.transactions = transactions;
  }

  /**
   * Finds leads. Opens the index when nobody did; until it is there, names and numbers are looked
   * up in the book too. Must not be called on the FX thread.
   *
   * @param limit how many hits at most, up to {@link #MOST}
   */
  public SearchResult search(String text, int limit) {
    if (text.isBlank() || limit <= 0) {
      return SearchResult.NOTHING;
    }
    index.open();
    int most = Math.min(limit, MOST);
    boolean complete = index.progress().phase() == Phase.READY;
    Optional<SearchResult> found = index.search(SearchQuery.read(text), most);
    if (complete && found.isPresent()) {
      return found.get();
    }
    return withPlain(found.orElse(SearchResult.NOTHING), text, most);
  }

  private SearchResult withPlain(SearchResult indexed, String text, int most) {
    String start = Texts.cut(text.strip(), LONGEST_PLAIN);
    List<LeadId> plain = transactions.read(tx -> SearchQueries.startingWith(tx, start, most));
    Map<LeadId, SearchHit> hits = new LinkedHashMap<>();
    indexed.hits().forEach(hit -> hits.put(hit.lead(), hit));
    plain.forEach(lead -> hits.putIfAbsent(lead, new SearchHit(lead, 0, Why.NAME)));
    return new SearchResult(
        hits.values().stream().limit(most).toList(), Math.max(indexed.total(), hits.size()), false);
  }
}
