package app.ringback.ui.inbox;

import app.ringback.lead.LeadFilter;
import app.ringback.lead.LeadView;
import app.ringback.lead.SavedView;
import app.ringback.lead.SmartView;
import app.ringback.lead.Stage;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Makes, renames and deletes the rep's own lists. FX thread only. */
final class SavedViewsModel {

  private final SavedViews views;
  private final InboxModel inbox;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final ReadOnlyObjectWrapper<@Nullable Edit> edit = new ReadOnlyObjectWrapper<>();

  /**
   * What is being made or changed.
   *
   * @param view null for a new one
   */
  record Edit(@Nullable SavedView view, LeadFilter filter) {}

  SavedViewsModel(SavedViews views, InboxModel inbox, Tasks tasks, Notices notices, UiTexts texts) {
    this.views = views;
    this.inbox = inbox;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
  }

  /** What is being edited; null when nothing is. */
  ReadOnlyObjectProperty<@Nullable Edit> editProperty() {
    return edit.getReadOnlyProperty();
  }

  /** Begins a view of what the list shows now. */
  void begin() {
    edit.set(new Edit(null, shown(inbox.viewProperty().get(), inbox.searchText())));
  }

  /** Begins to change a view. */
  void change(SavedView view) {
    edit.set(new Edit(view, view.filter()));
  }

  void cancel() {
    edit.set(null);
  }

  /** Whether a view can be kept: it has a name and asks for something. */
  static boolean canKeep(String name, LeadFilter filter) {
    return !name.isBlank() && !filter.equals(LeadFilter.NONE);
  }

  /** Keeps what is edited, under this name, and shows it. */
  void keep(String name, LeadFilter filter) {
    Edit editing = edit.get();
    if (editing == null || !canKeep(name, filter)) {
      return;
    }
    edit.set(null);
    SavedView before = editing.view();
    if (before == null) {
      tasks.run(
          () -> views.add(name.strip(), filter),
          added -> {
            inbox.show(added);
            notices.tell(texts.get("views.added", added.name()), () -> takeAway(added));
          },
          notices::problem);
      return;
    }
    SavedView after = new SavedView(before.id(), name.strip(), filter, before.place());
    put(after, () -> notices.tell(texts.get("views.changed", after.name()), () -> putBack(before)));
  }

  /** Deletes a view; its leads stay. */
  void delete(SavedView view) {
    remove(view, () -> notices.tell(texts.get("views.deleted", view.name()), () -> putBack(view)));
  }

  private void takeAway(SavedView view) {
    remove(view, () -> notices.tell(texts.get("views.undone")));
  }

  private void putBack(SavedView view) {
    put(view, () -> notices.tell(texts.get("views.undone")));
  }

  private void put(SavedView view, Runnable done) {
    store(view, views::put, () -> inbox.show(view), done);
  }

  private void remove(SavedView view, Runnable done) {
    boolean isShown =
        inbox.viewProperty().get() instanceof SavedView shown && shown.id().equals(view.id());
    store(view, views::remove, isShown ? () -> inbox.show(SmartView.ALL) : inbox::refresh, done);
  }

  private void store(SavedView view, Consumer<SavedView> how, Runnable show, Runnable done) {
    tasks.run(
        () -> {
          how.accept(view);
          return true;
        },
        stored -> {
          show.run();
          done.run();
        },
        notices::problem);
  }

  /** What the list shows, as far as a filter can say it. */
  private static LeadFilter shown(LeadView view, String search) {
    if (!search.isEmpty()) {
      return new LeadFilter(Set.of(), "", "", "", search);
    }
    return switch (view) {
      case SavedView saved -> saved.filter();
      case SmartView.NEW -> ofStage(Stage.NEW);
      case SmartView.BOOKED -> ofStage(Stage.BOOKED);
      case SmartView.DORMANT -> ofStage(Stage.DORMANT);
      case SmartView smart -> LeadFilter.NONE;
    };
  }

  private static LeadFilter ofStage(Stage stage) {
    return new LeadFilter(Set.of(stage), "", "", "", "");
  }
}
