package app.ringback.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits the best hits, best first, at most as many as asked for
 * @param total how many leads match in all
 * @param complete false while the index is still being built, so that more may be found later
 */
public record SearchResult(List<SearchHit> hits, int total, boolean complete) {

  public static final SearchResult NOTHING = new SearchResult(List.of(), 0, true);

  public SearchResult {
    hits = List.copyOf(hits);
  }
}
