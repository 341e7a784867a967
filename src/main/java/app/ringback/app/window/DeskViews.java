package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.lead.LeadFilter;
import app.ringback.lead.SavedView;
import app.ringback.lead.SavedViewStore;
import app.ringback.ui.inbox.SavedViews;
import java.util.List;

/** The rep's own lists in the open book. */
record DeskViews(Desk desk, DeskRows rows, SavedViewStore store) implements SavedViews {

  @Override
  public List<Counted> all() {
    return desk.transactions().read(store::all).stream()
        .map(view -> new Counted(view, rows.count(view)))
        .toList();
  }

  @Override
  public SavedView add(String name, LeadFilter filter) {
    return desk.transactions()
        .write(tx -> {
          int place = store.all(tx).stream().mapToInt(view -> view.place() + 1).max().orElse(0);
          SavedView view = new SavedView(desk.ids().next(), name, filter, place);
          store.put(tx, view);
          return view;
        });
  }

  @Override
  public void put(SavedView view) {
    desk.transactions().run(tx -> store.put(tx, view));
  }

  @Override
  public void remove(SavedView view) {
    desk.transactions().run(tx -> store.remove(tx, view.id()));
  }
}
