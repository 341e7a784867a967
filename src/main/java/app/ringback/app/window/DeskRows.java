package app.ringback.app.window;

import app.ringback.core.LeadId;
import app.ringback.lead.LeadRow;
import app.ringback.lead.LeadView;
import app.ringback.lead.LeadViews;
import app.ringback.lead.ViewCounts;
import app.ringback.search.SearchHit;
import app.ringback.search.SearchService;
import app.ringback.ui.inbox.RowSource;
import java.util.List;

/** The rows of the inbox from the open book. */
record DeskRows(LeadViews views, SearchService search) implements RowSource {

  @Override
  public ViewCounts counts() {
    return views.counts();
  }

  @Override
  public List<LeadId> ids(LeadView view) {
    return views.ids(view);
  }

  @Override
  public List<LeadId> firstPage(LeadView view, int limit) {
    return views.firstPage(view, limit);
  }

  @Override
  public List<LeadRow> rows(List<LeadId> ids) {
    return views.rows(ids);
  }

  @Override
  public List<LeadId> find(String text) {
    return search.search(text, SearchService.MOST).hits().stream().map(SearchHit::lead).toList();
  }
}
