package app.ringback.outbox;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where an outbound item stands. What may follow on what is the promise of the outbox: an item that
 * may have left ({@code sending, unknown}) never waits to be sent again, save when the carrier or
 * the network proved that nothing left.
 */
public enum DispatchState {
  /** Waits for its turn. */
  QUEUED,
  /** Waits until an instant because a rule says so. */
  HELD,
  /** Committed before the carrier is called; found after a crash it becomes {@link #UNKNOWN}. */
  SENDING,
  /** The carrier took it. */
  SENT,
  /** The carrier says that it arrived. */
  DELIVERED,
  /** It did not leave or did not arrive, and will not be tried again by itself. */
  FAILED,
  /** It may or may not have left; the carrier is asked, then the user. */
  UNKNOWN,
  /** Taken back before it left, by the user or by a rule. */
  CANCELED,
  /** A rule forbade it when it was composed. */
  REFUSED;

  /** The word as it is stored, exported and printed: lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<DispatchState> read(String code) {
    for (DispatchState state : values()) {
      if (state.code().equals(code)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }

  /** The states an item in this one may move to. */
  public Set<DispatchState> next() {
    return switch (this) {
      case QUEUED -> Set.of(SENDING, HELD, CANCELED);
      // Unknown: confirmed after a move from another machine that may have sent it.
      case HELD -> Set.of(QUEUED, SENDING, CANCELED, UNKNOWN);
      // Queued: the network or the carrier proved that nothing left.
      case SENDING -> Set.of(SENT, DELIVERED, FAILED, UNKNOWN, QUEUED);
      case UNKNOWN -> Set.of(SENT, DELIVERED, FAILED);
      case SENT -> Set.of(DELIVERED, FAILED);
      case DELIVERED, FAILED, CANCELED, REFUSED -> Set.of();
    };
  }

  public boolean mayBecome(DispatchState other) {
    return next().contains(other);
  }

  /** Whether nothing follows any more. */
  public boolean isFinal() {
    return next().isEmpty();
  }

  /** Whether it still waits here and can be taken back. */
  public boolean isWaiting() {
    return this == QUEUED || this == HELD;
  }

  /** Whether it left or may have left: such items count for caps and as a first text. */
  public boolean mayHaveLeft() {
    return this == SENDING || this == SENT || this == DELIVERED || this == UNKNOWN;
  }
}
