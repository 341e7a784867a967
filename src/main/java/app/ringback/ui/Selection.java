package app.ringback.ui;

import app.ringback.core.LeadId;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The lead the whole window is about. FX thread only. */
public final class Selection {

  private final ReadOnlyObjectWrapper<@Nullable LeadId> current = new ReadOnlyObjectWrapper<>();

  /** The current lead; its value is null when there is none. */
  public ReadOnlyObjectProperty<@Nullable LeadId> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public Optional<LeadId> current() {
    return Optional.ofNullable(current.get());
  }

  public void select(LeadId lead) {
    current.set(lead);
  }

  public void clear() {
    current.set(null);
  }
}
