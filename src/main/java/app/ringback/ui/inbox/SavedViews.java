package app.ringback.ui.inbox;

import app.ringback.lead.LeadFilter;
import app.ringback.lead.SavedView;
import java.util.List;

/** Where the lists a rep made are kept. Every method may wait for disk: never on the FX thread. */
public interface SavedViews {

  /** A view and how many leads it holds. */
  record Counted(SavedView view, int count) {}

  /** All of them in their order. */
  List<Counted> all();

  /** Makes a new one, behind the others. */
  SavedView add(String name, LeadFilter filter);

  /** Stores a view, in place of the one with its id. */
  void put(SavedView view);

  void remove(SavedView view);
}
