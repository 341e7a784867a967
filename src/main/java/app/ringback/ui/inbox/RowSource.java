package app.ringback.ui.inbox;

import app.ringback.core.LeadId;
import app.ringback.lead.LeadRow;
import app.ringback.lead.LeadView;
import app.ringback.lead.LeadViews;
import app.ringback.lead.ViewCounts;
import java.util.List;

/** Where the list gets its leads from. Every method may wait for disk: never on the FX thread. */
public interface RowSource {

  ViewCounts counts();

  /** All leads of the view in its order, with the counts of all views. */
  LeadViews.Listing listing(LeadView view);

  /** The first leads of the view: what can be shown before the whole list is read. */
  List<LeadId> firstPage(LeadView view, int limit);

  /** What the list shows of these leads; leads that are gone are left out. */
  List<LeadRow> rows(List<LeadId> ids);

  /** The leads this text finds, best first. */
  List<LeadId> find(String text);
}
