package app.ringback.ui.baseline;

import app.ringback.intake.baseline.Baseline;
import app.ringback.intake.baseline.BaselineReading.Listener;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Baselines of the open desk. Every method may wait; none is called on the FX thread. */
public interface BaselineDesk {

  /** Those that were kept, the newest first. */
  List<Baseline> kept();

  /**
   * Reads mailbox and carrier, and keeps what comes out.
   *
   * @param stop whether it is to be left
   * @return empty when it was left: nothing is kept then
   * @throws app.ringback.core.ProblemException when nothing is set up that could be read
   */
  Optional<Baseline> read(Listener listener, BooleanSupplier stop);

  /** Whether an account answers about which the rep was not asked yet. */
  boolean isToBeOffered();

  /** The rep was asked about what answers now. */
  void offered();
}
