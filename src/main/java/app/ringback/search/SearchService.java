package app.ringback.search;

import app.ringback.core.LeadId;
import app.ringback.search.SearchHit.Why;
import app.ringback.store.Transactions;
import java.util.List;

/** The search box: what leads a text finds, best first. Any text may be given, however odd. */
public final class SearchService {

  /** As many hits as a caller can get at once. */
  public static final int MOST = 200;

  private final Transactions transactions;

  public SearchService(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Finds leads. Must not be called on the FX thread.
   *
   * @param limit how many hits at most, up to {@link #MOST}
   */
  public SearchResult search(String text, int limit) {
    if (text.isBlank() || limit <= 0) {
      return SearchResult.NOTHING;
    }
    List<LeadId> found =
        transactions.read(tx -> SearchQueries.startingWith(tx, text, Math.min(limit, MOST)));
    return new SearchResult(
        found.stream().map(lead -> new SearchHit(lead, 0, Why.NAME)).toList(), found.size(), false);
  }
}
