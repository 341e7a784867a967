package app.ringback.ui;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** Puts how pressing a deadline is onto a node, for the stylesheet. */
public final class Urgencies {

  private Urgencies() {}

  /** Sets the pseudo-class {@code :soon} or {@code :late}, or none of them. */
  public static void style(Node node, Countdown.Urgency urgency) {
    for (Countdown.Urgency each : Countdown.Urgency.values()) {
      node.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(each.name().toLowerCase(Locale.ROOT)), each == urgency);
    }
  }
}
