package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.PastListening;
import app.ringback.intake.baseline.Baseline;
import app.ringback.intake.baseline.BaselineReading.Listener;
import app.ringback.ui.baseline.BaselineDesk;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The past of the open desk. */
record DeskBaseline(Desk desk) implements BaselineDesk {

  private PastListening past() {
    return new PastListening(desk);
  }

  @Override
  public List<Baseline> kept() {
    return past().kept();
  }

  @Override
  public Optional<Baseline> read(Listener listener, BooleanSupplier stop) {
    return past().read(listener, stop);
  }

  @Override
  public boolean isToBeOffered() {
    return past().isToBeOffered();
  }

  @Override
  public void offered() {
    past().offered();
  }
}
