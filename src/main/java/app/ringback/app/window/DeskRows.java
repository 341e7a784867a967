package app.ringback.app.window;

import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.lead.LeadRow;
import app.ringback.lead.LeadView;
import app.ringback.lead.LeadViews;
import app.ringback.lead.SavedView;
import app.ringback.lead.ViewCounts;
import app.ringback.search.SearchHit;
import app.ringback.search.SearchService;
import app.ringback.ui.inbox.RowSource;
import app.ringback.ui.palette.LeadFinder;
import java.util.List;

/** The rows of the inbox from the open book. */
record DeskRows(LeadViews views, SearchService search) implements RowSource {

  private static final int PALETTE = 8;

  @Override
  public ViewCounts counts() {
    return views.counts();
  }

  @Override
  public LeadViews.Listing listing(LeadView view) {
    return view instanceof SavedView saved && !saved.filter().text().isBlank()
        ? new LeadViews.Listing(found(saved), views.counts())
        : views.listing(view);
  }

  @Override
  public List<LeadId> firstPage(LeadView view, int limit) {
    return view instanceof SavedView saved && !saved.filter().text().isBlank()
        ? found(saved).stream().limit(limit).toList()
        : views.firstPage(view, limit);
  }

  @Override
  public List<LeadRow> rows(List<LeadId> ids) {
    return views.rows(ids);
  }

  @Override
  public List<LeadId> find(String text) {
    return search.search(text, SearchService.MOST).hits().stream().map(SearchHit::lead).toList();
  }

  /** How many leads a saved view holds. */
  int count(SavedView view) {
    return view.filter().text().isBlank() ? views.count(view) : found(view).size();
  }

  /** A view that keeps a search finds what the search box finds, best first. */
  private List<LeadId> found(SavedView view) {
    return views.kept(find(view.filter().text()), view.filter());
  }

  /** The best hits for the palette. */
  List<LeadFinder.Found> leads(String text) {
    List<LeadId> ids = search.search(text, PALETTE).hits().stream().map(SearchHit::lead).toList();
    return rows(ids).stream().map(DeskRows::found).toList();
  }

  private static LeadFinder.Found found(LeadRow row) {
    String about = Texts.firstOf(row.company(), row.interest(), row.source());
    return new LeadFinder.Found(row.id(), row.displayName(), about);
  }
}
