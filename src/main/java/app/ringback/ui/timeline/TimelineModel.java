package app.ringback.ui.timeline;

import app.ringback.core.ActivityId;
import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import app.ringback.lead.Lead;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.Outbox;
import app.ringback.timeline.Activity;
import app.ringback.ui.media.MediaModel;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The timeline of the open lead as rows, which of them are unfolded, and what they offer. */
public final class TimelineModel {

  /** A text shown large beside nothing else: a raw original, or a very long body. */
  public record SideText(String title, String text) {}

  private final OpenLeadModel open;
  private final PaneParts parts;
  private final Outbox outbox;
  private final RawOriginals raws;
  private final MediaModel media;
  private final Times times;
  private final EntryWords words;
  private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Lead> lead = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SideText> side = new ReadOnlyObjectWrapper<>();
  private final Set<ActivityId> unfolded = new HashSet<>();
  private @Nullable Activity unreadFrom;
  private @Nullable Lead shown;

  public TimelineModel(
      OpenLeadModel open, PaneParts parts, Outbox outbox, RawOriginals raws, MediaModel media) {
    this.open = open;
    this.parts = parts;
    this.outbox = outbox;
    this.raws = raws;
    this.media = media;
    this.times = new Times(parts.texts(), open.book().clock(), parts.zone());
    this.words = new EntryWords(parts.texts(), times);
    open.openProperty().subscribe(this::show);
  }

  public ObservableList<TimelineRow> rows() {
    return rows;
  }

  /** The lead whose rows these are; null when none is open. Set after the rows. */
  public ReadOnlyObjectProperty<@Nullable Lead> leadProperty() {
    return lead.getReadOnlyProperty();
  }

  /** The text in the side view; null when it is closed. */
  public ReadOnlyObjectProperty<@Nullable SideText> sideProperty() {
    return side.getReadOnlyProperty();
  }

  /** The lead the rows are being made for, known before the rows change. */
  @Nullable Lead leadShown() {
    return shown;
  }

  Times times() {
    return times;
  }

  EntryWords words() {
    return words;
  }

  MediaModel media() {
    return media;
  }

  PaneParts parts() {
    return parts;
  }

  private void show(@Nullable OpenLead now) {
    if (now == null) {
      shown = null;
      rows.clear();
      lead.set(null);
      side.set(null);
      media.close();
      return;
    }
    Lead before = lead.get();
    shown = now.lead();
    boolean another = before == null || !before.id().equals(now.lead().id());
    if (another) {
      unfolded.clear();
      side.set(null);
      media.close();
      unreadFrom = now.unread() ? TimelineRows.firstUnanswered(now.activities()) : null;
    }
    var wanted = TimelineRows.of(now, times.zone(), unreadFrom);
    if (another) {
      rows.setAll(wanted);
    } else {
      TimelineRows.update(rows, wanted);
    }
    lead.set(now.lead());
    media.refreshed(now.media());
    if (now.unread()) {
      markRead(now.lead().id());
    }
  }

  private void markRead(LeadId id) {
    run(() -> {
      open.book().transactions().run(tx -> open.book().unread().markRead(tx, id));
      return true;
    });
  }

  boolean isUnfolded(ActivityId id) {
    return unfolded.contains(id);
  }

  void fold(ActivityId id, boolean folded) {
    if (folded) {
      unfolded.remove(id);
    } else {
      unfolded.add(id);
    }
  }

  /** Opens the raw original an entry came from. */
  public void showRaw(RawId id) {
    show(() -> raws.text(id));
  }

  /** Opens the newest raw original of the open lead. */
  public void showNewestRaw() {
    Lead whose = lead.get();
    if (whose != null) {
      show(() -> raws.newest(whose.id()));
    }
  }

  private void show(Callable<Optional<String>> text) {
    open.tasks()
        .run(
            text,
            found ->
                side.set(
                    new SideText(
                        parts.texts().get("raw.title"),
                        found.orElseGet(() -> parts.texts().get("raw.gone")))),
            parts.notices()::problem);
  }

  /** Opens a body too long to stand in the list. */
  public void showWhole(Activity activity) {
    Lead whose = Objects.requireNonNull(lead.get());
    side.set(new SideText(words.title(activity, whose), activity.body()));
  }

  public void closeSide() {
    side.set(null);
  }

  /** Takes a waiting message back. */
  public void cancel(Dispatch dispatch) {
    run(() -> outbox.cancel(dispatch.id()));
  }

  /** Sends a failed message again, as a new one. */
  public void retry(Dispatch dispatch) {
    run(() -> outbox.remedies().retry(dispatch.id()));
  }

  /** Lets a message go that came from another machine. */
  public void confirm(Dispatch dispatch) {
    run(() -> outbox.remedies().confirm(dispatch.id()));
  }

  /** Says whether a message with an unknown outcome arrived. */
  public void settle(DispatchId dispatch, boolean arrived) {
    run(() -> outbox.remedies().settle(dispatch, arrived));
  }

  private <T> void run(Callable<T> work) {
    open.tasks().run(work, done -> {}, parts.notices()::problem);
  }
}
