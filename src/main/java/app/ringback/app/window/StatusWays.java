package app.ringback.app.window;

import app.ringback.core.LeadId;
import app.ringback.lead.SmartView;
import app.ringback.ui.Keys;
import app.ringback.ui.Shell;
import app.ringback.ui.StatusModel;
import app.ringback.ui.inbox.InboxModel;
import app.ringback.ui.inbox.InboxPane;
import java.util.function.Consumer;

/** Where the words of the bars lead when they are pressed. FX thread only. */
final class StatusWays {

  private StatusWays() {}

  /** Lets each lead to what it speaks of; {@code toLead} opens a lead in the panes. */
  static void lead(
      StatusModel status,
      Shell shell,
      InboxModel inbox,
      InboxPane pane,
      Keys keys,
      Consumer<LeadId> toLead) {
    status.toWaiting.set(() -> {
      shell.closeOver();
      inbox.show(SmartView.NOW);
      pane.toList();
    });
    status.toNext.bind(status.nextLead.map(lead -> () -> toLead.accept(lead)));
    status.toOutbox.set(() -> keys.fire("outbox"));
    status.toConnections.set(() -> keys.fire("settings"));
    status.toBackup.set(() -> keys.fire("settings"));
  }
}
