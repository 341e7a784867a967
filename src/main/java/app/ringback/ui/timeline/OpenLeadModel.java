package app.ringback.ui.timeline;

import app.ringback.core.Change;
import app.ringback.core.Changes;
import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import app.ringback.core.Subscription;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.ui.Tasks;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The lead that is open, read in the background whenever another one is selected or the book
 * changed. While a read is under way further changes only ask for one more, so that an import never
 * piles up reads.
 */
public final class OpenLeadModel implements AutoCloseable {

  private final Tasks tasks;
  private final LeadBook book;
  private final BiFunction<Tx, LeadId, Optional<OpenLead>> reader;
  private final ReadOnlyObjectProperty<@Nullable LeadId> selected;
  private final ReadOnlyObjectWrapper<@Nullable OpenLead> open = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>();
  private final Subscription subscription;
  private final javafx.util.Subscription selection;
  private boolean reading;
  private boolean stale;
  private boolean closed;

  public OpenLeadModel(
      LeadBook book,
      BiFunction<Tx, LeadId, Optional<OpenLead>> reader,
      Tasks tasks,
      Changes changes,
      ReadOnlyObjectProperty<@Nullable LeadId> selected) {
    this.book = book;
    this.reader = reader;
    this.tasks = tasks;
    this.selected = selected;
    selection = selected.subscribe(lead -> read());
    subscription =
        changes.subscribe(change -> {
          if (mayConcern(change)) {
            tasks.onFxThread(() -> reread(change));
          }
        });
  }

  /** The open lead; null when none is selected, while the first is read, or when it is gone. */
  public ReadOnlyObjectProperty<@Nullable OpenLead> openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Why the lead could not be read; null when it could. */
  public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Runs work for the selected lead in the background; problems go to the given place. */
  public Tasks tasks() {
    return tasks;
  }

  public LeadBook book() {
    return book;
  }

  /**
   * Changes a stored lead. Call it off the FX thread.
   *
   * @param typed the name of the field the user typed, which no import then overwrites; empty when
   *     it was none
   * @return the lead as it was, empty when it is gone and nothing was changed
   */
  public Optional<Lead> change(LeadId id, String typed, UnaryOperator<Lead> edit) {
    return book.transactions()
        .write(tx -> {
          Optional<Lead> before = book.leads().find(tx, id);
          before.ifPresent(lead -> {
            book.leads().update(tx, edit.apply(lead), book.clock().instant());
            if (!typed.isEmpty()) {
              book.typed().add(tx, id, typed);
            }
          });
          return before;
        });
  }

  private static boolean mayConcern(Change change) {
    return !(change instanceof Change.BackupMade || change instanceof Change.SettingsChanged);
  }

  private void reread(Change change) {
    LeadId lead = selected.get();
    if (lead != null && concerns(change, lead)) {
      read();
    }
  }

  private static boolean concerns(Change change, LeadId lead) {
    return switch (change) {
      case Change.LeadsChanged(Set<LeadId> leads) -> leads.isEmpty() || leads.contains(lead);
      case Change.TimelineChanged(Set<LeadId> leads) -> leads.isEmpty() || leads.contains(lead);
      case Change.DispatchChanged(var _, LeadId of) -> of.equals(lead);
      case Change.AlertsChanged _,
          Change.SettingsChanged _,
          Change.Woke _,
          Change.SourcesChanged _,
          Change.BackupMade _,
          Change.ClockMoved _ ->
          false;
    };
  }

  private void read() {
    if (closed) {
      return;
    }
    LeadId lead = selected.get();
    if (lead == null) {
      open.set(null);
      problem.set(null);
      return;
    }
    if (reading) {
      stale = true;
      return;
    }
    reading = true;
    tasks.run(
        () -> book.transactions().read(tx -> reader.apply(tx, lead)),
        found -> {
          finished(lead, found.orElse(null), null);
        },
        trouble -> finished(lead, null, trouble));
  }

  private void finished(LeadId lead, @Nullable OpenLead found, @Nullable Problem trouble) {
    reading = false;
    if (closed) {
      return;
    }
    if (lead.equals(selected.get())) {
      problem.set(trouble);
      open.set(found);
    }
    if (stale) {
      stale = false;
      read();
    }
  }

  @Override
  public void close() {
    closed = true;
    subscription.close();
    selection.unsubscribe();
  }
}
