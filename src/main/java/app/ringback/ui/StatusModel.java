package app.ringback.ui;

import app.ringback.core.LeadId;
import java.time.Instant;
import java.util.List;
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

  /** Whose next thing that is; null when nothing is due. */
  public final ObjectProperty<@Nullable LeadId> nextLead = new SimpleObjectProperty<>();

  /** One light an account that is set up. */
  public final ObservableList<Connection> connections = FXCollections.observableArrayList();

  /** What waits in the outbox, in words; empty when nothing does. */
  public final StringProperty outbox = new SimpleStringProperty("");

  /** Whether something in the outbox failed, is unclear, or waits for the user's word. */
  public final BooleanProperty outboxTrouble = new SimpleBooleanProperty();

  /** Whether something waits because the carrier cannot be reached. */
  public final BooleanProperty offline = new SimpleBooleanProperty();

  /** What is wrong with the network or the clock, in words; empty when nothing is. */
  public final StringProperty warning = new SimpleStringProperty("");

  /** When the last backup was made, in words; empty when none was. */
  public final StringProperty backup = new SimpleStringProperty("");

  /** Whether that backup is recent enough to rely on. */
  public final BooleanProperty backupFresh = new SimpleBooleanProperty();

  /** Goes to who waits; null while there is nowhere to go, as with those below. */
  public final ObjectProperty<@Nullable Runnable> toWaiting = new SimpleObjectProperty<>();

  public final ObjectProperty<@Nullable Runnable> toNext = new SimpleObjectProperty<>();
  public final ObjectProperty<@Nullable Runnable> toConnections = new SimpleObjectProperty<>();
  public final ObjectProperty<@Nullable Runnable> toOutbox = new SimpleObjectProperty<>();
  public final ObjectProperty<@Nullable Runnable> toBackup = new SimpleObjectProperty<>();

  /** How many alerts are on screen. */
  public final IntegerProperty alerts = new SimpleIntegerProperty();

  /** Until when the rep is not disturbed, in words; empty while alerts are told. */
  public final StringProperty quiet = new SimpleStringProperty("");

  /** What can be chosen about being disturbed; none while nobody tells anything. */
  public final ObservableList<QuietChoice> quietChoices = FXCollections.observableArrayList();

  /** One way to be left in peace, or not. */
  public record QuietChoice(String name, Runnable choose) {}

  /**
   * An account with its state.
   *
   * @param answeredAt when it last answered; null when it did not yet
   * @param trouble why it does not work, in words; may be empty
   * @param listening how it was listened to, in sentences for who looks closer
   */
  public record Connection(
      String name,
      State state,
      @Nullable Instant answeredAt,
      String trouble,
      List<String> listening) {

    public Connection {
      listening = List.copyOf(listening);
    }

    /** How an account does. */
    public enum State {
      OK,
      LATE,
      DOWN
    }
  }
}
