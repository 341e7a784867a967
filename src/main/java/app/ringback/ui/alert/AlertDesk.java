package app.ringback.ui.alert;

import app.ringback.agenda.alert.Alert;
import app.ringback.outbox.Dispatch;
import java.util.List;

/** Alerts of the open desk. Every method may wait for disk: never on the FX thread. */
public interface AlertDesk {

  /** What is on screen now, the most urgent first. */
  List<Alert> shown();

  /**
   * The rep took it up.
   *
   * @param how in a word, such as {@code open}
   */
  void answer(Alert alert, String how);

  void snooze(Alert alert);

  /** The rep wants to hear no more of it. */
  void pass(Alert alert);

  /**
   * Rings the rep's phone, then the lead's.
   *
   * @return the call, which a rule may hold or refuse
   */
  Dispatch call(Alert alert);

  /** Decides about a long list of new leads: whether each of them is texted. */
  void answerList(Alert alert, boolean send);
}
