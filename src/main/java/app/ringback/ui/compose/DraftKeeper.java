package app.ringback.ui.compose;

import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.draft.Draft;
import app.ringback.draft.DraftKind;
import app.ringback.draft.DraftStore;
import app.ringback.ui.Delays;
import app.ringback.ui.Notices;
import app.ringback.ui.Tasks;
import app.ringback.ui.timeline.LeadBook;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps drafts while they are typed: shortly after the last key, at once when the lead changes or
 * the window closes. Saves of one draft follow each other, so that an older one never wins. FX
 * thread only.
 */
public final class DraftKeeper {

  /** How long after the last key a draft is saved. */
  static final Duration PAUSE = Duration.ofMillis(600);

  private record Key(LeadId lead, DraftKind kind) {}

  private final LeadBook book;
  private final DraftStore store;
  private final Tasks tasks;
  private final Notices notices;
  private final Delays delays;

  /** What was typed and is not known to be on disk yet. */
  private final Map<Key, Draft> unsaved = new HashMap<>();

  private final Map<Key, Subscription> waiting = new HashMap<>();
  private @Nullable Key saving;
  private CompletableFuture<Void> idle = CompletableFuture.completedFuture(null);

  public DraftKeeper(LeadBook book, DraftStore store, Tasks tasks, Notices notices, Delays delays) {
    this.book = book;
    this.store = store;
    this.tasks = tasks;
    this.notices = notices;
    this.delays = delays;
  }

  /** Brings the draft of a lead; an empty one when there is none. */
  public void load(LeadId lead, DraftKind kind, Consumer<Draft> found) {
    Draft typed = unsaved.get(new Key(lead, kind));
    if (typed != null) {
      found.accept(typed);
      return;
    }
    tasks.run(
        () ->
            book.transactions()
                .read(tx -> store.find(tx, lead, kind))
                .orElseGet(() -> Draft.none(lead, kind)),
        found,
        notices::problem);
  }

  /** Takes what was typed; it is saved soon. */
  public void typed(Draft draft) {
    Key key = new Key(draft.lead(), draft.kind());
    unsaved.put(key, draft);
    Subscription before = waiting.put(key, delays.after(PAUSE, () -> due(key)));
    if (before != null) {
      before.close();
    }
  }

  /** Forgets a draft, because it was sent. */
  public void clear(LeadId lead, DraftKind kind) {
    typed(Draft.none(lead, kind));
    saveNow();
  }

  /**
   * Saves everything now.
   *
   * @return done when all of it is on disk; do not wait for it on the FX thread
   */
  public CompletableFuture<Void> flush() {
    saveNow();
    return idle;
  }

  /** Saves everything now, without waiting for the pause after the last key. */
  void saveNow() {
    waiting.values().forEach(Subscription::close);
    waiting.clear();
    if (idle.isDone() && !unsaved.isEmpty()) {
      idle = new CompletableFuture<>();
    }
    saveNext();
  }

  private void due(Key key) {
    waiting.remove(key);
    if (idle.isDone()) {
      idle = new CompletableFuture<>();
    }
    saveNext();
  }

  private void saveNext() {
    if (saving != null) {
      return;
    }
    Key next =
        unsaved.keySet().stream().filter(key -> !waiting.containsKey(key)).findAny().orElse(null);
    if (next == null) {
      idle.complete(null);
      return;
    }
    Draft draft = unsaved.get(next);
    if (draft == null) {
      return;
    }
    saving = next;
    tasks.run(
        () -> {
          book.transactions().run(tx -> store.save(tx, draft, book.clock().instant()));
          return true;
        },
        done -> {
          saving = null;
          unsaved.remove(next, draft);
          saveNext();
        },
        problem -> {
          // What was typed stays in memory and is tried again with the next key.
          saving = null;
          notices.problem(problem);
          idle.complete(null);
        });
  }
}
