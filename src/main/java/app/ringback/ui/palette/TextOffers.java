package app.ringback.ui.palette;

import app.ringback.ui.Action;
import java.util.List;

/** What the palette offers because of what is typed, beyond actions and leads. */
@FunctionalInterface
public interface TextOffers {

  /** Actions made for this text; called off the FX thread. */
  List<Action> of(String typed);
}
