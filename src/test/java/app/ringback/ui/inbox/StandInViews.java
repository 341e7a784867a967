package app.ringback.ui.inbox;

import app.ringback.lead.LeadFilter;
import app.ringback.lead.SavedView;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Saved views in memory; each holds seven leads. */
final class StandInViews implements SavedViews {

  final List<SavedView> views = new CopyOnWriteArrayList<>();

  @Override
  public List<Counted> all() {
    return views.stream().map(view -> new Counted(view, 7)).toList();
  }

  @Override
  public SavedView add(String name, LeadFilter filter) {
    SavedView view = new SavedView(new UUID(2, views.size()), name, filter, views.size());
    views.add(view);
    return view;
  }

  @Override
  public void put(SavedView view) {
    remove(view);
    views.add(Math.min(view.place(), views.size()), view);
  }

  @Override
  public void remove(SavedView view) {
    views.removeIf(each -> each.id().equals(view.id()));
  }
}
