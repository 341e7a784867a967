package app.ringback.app.window;

import app.ringback.agenda.alert.Alert;
import app.ringback.app.Alerting;
import app.ringback.app.Desk;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.core.Subscription;
import app.ringback.lead.SmartView;
import app.ringback.outbox.Dispatch;
import app.ringback.ui.Keys;
import app.ringback.ui.Tasks;
import app.ringback.ui.alert.AlertBar;
import app.ringback.ui.alert.AlertDesk;
import app.ringback.ui.alert.AlertWays;
import app.ringback.ui.alert.AlertWords;
import app.ringback.ui.alert.AlertsModel;
import app.ringback.ui.alert.QuietDesk;
import app.ringback.ui.alert.QuietModel;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The alerts of the open desk, in the window and around it. */
record DeskAlerts(OpenDesk open) implements AlertDesk, QuietDesk {

  private static final Duration AFTER_THE_LIST = Duration.ofSeconds(1);

  /** Shows them in the shell, and tells them outside, until it is closed. */
  static Subscription begin(OpenDesk open, DeskScreens.Frame frame, WindowWays ways, Keys keys) {
    Desk desk = open.desk();
    Tasks tasks = frame.tasks();
    DeskAlerts alerts = new DeskAlerts(open);
    Times times = new Times(frame.texts(), desk.clock(), open::zone);
    AlertWords words = new AlertWords(frame.texts(), times);
    AlertWays leading = new Ways(frame, keys);
    AlertsModel model =
        new AlertsModel(
            alerts, leading, tasks, frame.notices(), frame.texts(), times, frame.status());
    QuietModel quiet =
        new QuietModel(
            alerts, frame.status(), tasks, frame.notices(), frame.texts(), times, desk.clock());
    AlertBar bar = new AlertBar(model, words, frame.heartbeat().nowProperty());
    frame.shell().alerts(bar.node());
    bar.register(keys);
    quiet.register(keys);
    Subscription telling = new WindowTelling(open, frame, ways, model, leading).begin(words)::close;
    // What stood there before: nobody needs it before the list.
    Subscription first = frame.delays().after(AFTER_THE_LIST, model::refresh);
    Subscription minutes = frame.heartbeat().eachMinute(quiet::show);
    Subscription changes =
        desk.changes()
            .subscribe(change -> {
              model.changed(change);
              if (change instanceof Change.SettingsChanged) {
                tasks.onFxThread(quiet::show);
              }
            });
    return () -> {
      telling.close();
      first.close();
      minutes.close();
      changes.close();
    };
  }

  private Alerting alerting() {
    return open.desk().followUp().alerting();
  }

  @Override
  public List<Alert> shown() {
    return alerting().alerts().shown();
  }

  @Override
  public void answer(Alert alert, String how) {
    alerting().alerts().answer(alert.id(), how);
  }

  @Override
  public void snooze(Alert alert) {
    alerting().alerts().snooze(alert.id());
  }

  @Override
  public void pass(Alert alert) {
    alerting().pass(alert);
  }

  @Override
  public Dispatch call(Alert alert) {
    return alerting().call(alert);
  }

  @Override
  public void answerList(Alert alert, boolean send) {
    alerting().answerList(alert, send);
  }

  @Override
  public Instant quietUntil() {
    return open.settings().alerts().quietUntil();
  }

  @Override
  public Instant nextWorkingDay(Instant now) {
    ZoneId zone = open.zone();
    Instant tomorrow = now.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    return open.settings().rep().workTime().nextWork(tomorrow);
  }

  @Override
  public void quiet(Instant until) {
    alerting().quiet(until);
    open.refresh();
  }

  private record Ways(DeskScreens.Frame frame, Keys keys) implements AlertWays {

    @Override
    public void lead(LeadId lead) {
      frame.toLead().accept(lead);
    }

    @Override
    public void compose(LeadId lead, String channel) {
      frame.toLead().accept(lead);
      keys.fire("compose." + channel);
    }

    @Override
    public void calls() {
      frame.shell().closeOver();
      frame.inbox().show(SmartView.DUE);
    }

    @Override
    public void outbox() {
      keys.fire("outbox");
    }
  }
}
