package app.ringback.ui;

import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the top bar and the status bar tell at a glance. Whoever knows sets it; FX thread only. */
public final class StatusModel {

  /** How many leads wait for their first touch within an SLA. */
  public final IntegerProperty slaWaiting = new SimpleIntegerProperty();

  /** The earliest SLA deadline of those; null when none waits. */
  public final ObjectProperty<@Nullable Instant> slaDueAt = new SimpleObjectProperty<>();

  /** The next thing that is due, in words; empty when nothing is. */
  public final StringProperty next = new SimpleStringProperty("");

  /** One light an account that is set up. */
  public final ObservableList<Connection> connections = FXCollections.observableArrayList();

  /** What waits in the outbox, in words; empty when nothing does. */
  public final StringProperty outbox = new SimpleStringProperty("");

  public final BooleanProperty offline = new SimpleBooleanProperty();

  /** When the last backup was made, in words; empty when none was. */
  public final StringProperty backup = new SimpleStringProperty("");

  /** Whether that backup is recent enough to rely on. */
  public final BooleanProperty backupFresh = new SimpleBooleanProperty();

  /** An account with its state and, in words, when it was last heard of. */
  public record Connection(String name, State state, String detail) {

    /** How an account does. */
    public enum State {
      OK,
      LATE,
      DOWN
    }
  }
}
