package app.ringback.ui.palette;

import app.ringback.core.LeadId;
import java.util.List;

/** Finds leads for the palette. May wait for disk: never on the FX thread. */
@FunctionalInterface
public interface LeadFinder {

  /**
   * A lead that was found.
   *
   * @param about what tells it from others of the same name
   */
  record Found(LeadId id, String name, String about) {}

  List<Found> find(String text);
}
