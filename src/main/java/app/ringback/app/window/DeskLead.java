package app.ringback.app.window;

import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.ui.Delays;
import app.ringback.ui.Heartbeat;
import app.ringback.ui.Keys;
import app.ringback.ui.Notices;
import app.ringback.ui.Selection;
import app.ringback.ui.Shell;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.cadences.LeadCadenceModel;
import app.ringback.ui.cadences.LeadCadenceStrip;
import app.ringback.ui.call.CallBar;
import app.ringback.ui.compose.CallModel;
import app.ringback.ui.lead.LeadPanes;
import app.ringback.ui.timeline.Times;
import java.util.function.Consumer;
import javafx.scene.Node;

/** The panes of the chosen lead, in the shell, with their keys and the bar of the live call. */
final class DeskLead {

  private final LeadPanes panes;
  private final Subscription minutes;
  private final Subscription cadence;

  /** Makes the panes and puts them into the shell. FX thread only, as everything here. */
  DeskLead(
      OpenDesk open,
      UiTexts texts,
      Notices notices,
      Tasks tasks,
      Selection selection,
      Shell shell,
      Delays delays,
      Heartbeat heartbeat,
      Keys keys) {
    panes =
        new DeskPanes(open)
            .panes(
                texts,
                notices,
                tasks,
                selection,
                shell,
                delays,
                heartbeat,
                () -> keys.fire("settings"));
    shell.middle(panes.middle());
    shell.right(panes.right());
    shell.call(
        new CallBar(
                panes.live(),
                (LeadId lead) -> {
                  shell.closeOver();
                  selection.select(lead);
                  keys.fire("compose.call");
                })
            .node());
    panes.register(keys);
    LeadCadenceModel onCadence =
        new LeadCadenceModel(
            new DeskLeadCadence(open.desk()),
            tasks,
            notices,
            texts,
            new Times(texts, open.desk().clock(), open::zone)::soon,
            selection.currentProperty());
    LeadCadenceStrip strip = new LeadCadenceStrip(onCadence);
    panes.belowHead(strip.node());
    strip.register(keys);
    cadence = open.desk().changes().subscribe(onCadence::changed);
    minutes = heartbeat.eachMinute(panes::minutePassed);
  }

  /** A call to the chosen lead. */
  CallModel call() {
    return panes.call();
  }

  /** Lends the form for the next step to a screen, until the handle is closed. */
  Subscription lendSteps(Consumer<Node> to) {
    return panes.lendSteps(to);
  }

  void offline(boolean offline) {
    panes.offline(offline);
  }

  /** Whether the window may close at once; asks when somebody is on the line. */
  boolean mayLeave(Runnable close) {
    return panes.mayLeave(close);
  }

  /** Runs the work once, when the chosen lead is on screen. */
  void whenShown(Runnable work) {
    boolean[] done = {false};
    panes
        .openProperty()
        .subscribe(open -> {
          if (open != null && !done[0]) {
            done[0] = true;
            work.run();
          }
        });
  }

  /** Writes the drafts; {@code saved} is called, on any thread, when they are on disk. */
  void save(Runnable saved) {
    var _ = panes.flush().whenComplete((done, failure) -> saved.run());
  }

  void close() {
    minutes.close();
    cadence.close();
    panes.close();
  }
}
