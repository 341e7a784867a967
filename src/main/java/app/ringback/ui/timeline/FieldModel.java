package app.ringback.ui.timeline;

import app.ringback.core.LeadId;
import app.ringback.core.Problem;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/**
 * One value edited in place: what is stored, what is being typed, and why that cannot be stored.
 * What was typed and could not be stored is kept until it is corrected or dropped by hand.
 */
public final class FieldModel {

  /** Checks and stores what was typed. */
  public interface Owner {

    /** The sentence that says what is wrong with the text; empty when nothing is. */
    String fault(FieldModel field, String text);

    /** Stores it in the background and reports with {@link FieldModel#failed} if it cannot. */
    void store(FieldModel field, LeadId lead, String before, String text);
  }

  private final String label;
  private final boolean tall;
  private final Owner owner;
  private final ReadOnlyStringWrapper value = new ReadOnlyStringWrapper("");
  private final StringProperty text = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
  private final Map<LeadId, String> unfinished = new HashMap<>();
  private @Nullable LeadId lead;

  public FieldModel(String label, boolean tall, Owner owner) {
    this.label = label;
    this.tall = tall;
    this.owner = owner;
    text.subscribe(now -> fault.set(""));
  }

  public String label() {
    return label;
  }

  /** Whether it is prose of several lines. */
  public boolean tall() {
    return tall;
  }

  /** What is stored, or about to be. */
  public ReadOnlyStringProperty valueProperty() {
    return value.getReadOnlyProperty();
  }

  /** What is being typed. */
  public StringProperty textProperty() {
    return text;
  }

  public ReadOnlyBooleanProperty editingProperty() {
    return editing.getReadOnlyProperty();
  }

  /** Why what was typed cannot be stored; empty when nothing is wrong. */
  public ReadOnlyStringProperty faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /** Shows what is stored. An edit under way of the same lead goes on. */
  public void show(LeadId shown, String stored) {
    if (!shown.equals(lead)) {
      leave();
      lead = shown;
      value.set(stored);
      String typed = unfinished.remove(shown);
      if (typed != null) {
        resume(typed, owner.fault(this, typed.strip()));
      }
    }
    value.set(stored);
  }

  private void leave() {
    if (editing.get() && lead != null) {
      unfinished.put(lead, text.get());
    }
    cancel();
  }

  /** The lead whose value this is; null before the first. */
  public @Nullable LeadId lead() {
    return lead;
  }

  public void begin() {
    if (lead != null && !editing.get()) {
      text.set(value.get());
      editing.set(true);
    }
  }

  /** Goes back to a text that could not be stored. */
  public void resume(String typed, String why) {
    text.set(typed);
    fault.set(why);
    editing.set(true);
  }

  /** Stores what was typed; when it cannot be, says why and keeps it. */
  public void commit() {
    LeadId target = lead;
    if (!editing.get() || target == null) {
      return;
    }
    String typed = text.get().strip();
    String before = value.get();
    if (typed.equals(before)) {
      cancel();
      return;
    }
    String why = owner.fault(this, typed);
    if (!why.isEmpty()) {
      fault.set(why);
      return;
    }
    editing.set(false);
    value.set(typed);
    owner.store(this, target, before, typed);
  }

  /** Drops what was typed. */
  public void cancel() {
    editing.set(false);
    fault.set("");
  }

  /** What was typed could not be stored: shows it again with the reason. */
  public void failed(LeadId target, String before, String typed, Problem problem) {
    if (target.equals(lead)) {
      value.set(before);
      resume(typed, problem.line());
    }
  }
}
