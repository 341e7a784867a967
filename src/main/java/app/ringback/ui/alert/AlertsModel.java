package app.ringback.ui.alert;

import app.ringback.agenda.alert.Alert;
import app.ringback.agenda.alert.AlertKind;
import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.ui.Notices;
import app.ringback.ui.StatusModel;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The alerts on screen and what is done about them. FX thread only, but for {@link #changed}. */
public final class AlertsModel {

  private final AlertDesk desk;
  private final AlertWays ways;
  private final Tasks tasks;
  private final Notices notices;
  private final UiTexts texts;
  private final Times times;
  private final ObservableList<Alert> alerts = FXCollections.observableArrayList();
  private boolean reading;
  private boolean again;

  public AlertsModel(
      AlertDesk desk,
      AlertWays ways,
      Tasks tasks,
      Notices notices,
      UiTexts texts,
      Times times,
      StatusModel status) {
    this.desk = desk;
    this.ways = ways;
    this.tasks = tasks;
    this.notices = notices;
    this.texts = texts;
    this.times = times;
    alerts.addListener((ListChangeListener<Alert>) change -> status.alerts.set(alerts.size()));
  }

  /** What is on screen, the most urgent first. */
  public ObservableList<Alert> alerts() {
    return alerts;
  }

  /** Takes a change of the book, on any thread. */
  public void changed(Change change) {
    if (change instanceof Change.AlertsChanged) {
      tasks.onFxThread(this::refresh);
    }
  }

  /** Reads again; what comes meanwhile is read once more. */
  public void refresh() {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    tasks.run(
        desk::shown,
        now -> {
          reading = false;
          // Set only when it differs, so that a button that has the focus keeps it.
          if (!alerts.equals(now)) {
            alerts.setAll(now);
          }
          readAgain();
        },
        problem -> {
          reading = false;
          notices.problem(problem);
          readAgain();
        });
  }

  private void readAgain() {
    if (again) {
      again = false;
      refresh();
    }
  }

  /** The most urgent one. */
  Optional<Alert> first() {
    return alerts.stream().findFirst();
  }

  void act(Alert alert, AlertAction action) {
    LeadId lead = alert.lead();
    switch (action) {
      case CALL -> call(alert);
      case TEXT -> compose(alert, "text");
      case ANSWER -> compose(alert, alert.channel());
      case OPEN -> {
        if (lead != null) {
          ways.lead(lead);
        }
        done(alert, () -> desk.answer(alert, "open"));
      }
      case SHOW -> {
        ways.calls();
        done(alert, () -> desk.answer(alert, "open"));
      }
      case OUTBOX -> {
        ways.outbox();
        done(alert, () -> desk.answer(alert, "open"));
      }
      case SEND_ALL -> done(alert, () -> desk.answerList(alert, true));
      case SNOOZE -> {
        done(alert, () -> desk.snooze(alert));
        notices.tell(texts.get("alert.snoozed"));
      }
    }
  }

  /** The rep wants to hear no more of it. */
  void pass(Alert alert) {
    done(
        alert,
        () -> {
          if (alert.kind() == AlertKind.ASK) {
            desk.answerList(alert, false);
          } else {
            desk.pass(alert);
          }
        });
  }

  private void compose(Alert alert, String channel) {
    LeadId lead = alert.lead();
    if (lead != null) {
      ways.compose(lead, channel);
    }
    done(alert, () -> desk.answer(alert, channel));
  }

  /** Rings the rep's phone, then the lead's. */
  public void call(Alert alert) {
    LeadId lead = alert.lead();
    if (lead == null) {
      return;
    }
    ways.compose(lead, "call");
    away(alert.id());
    tasks.run(
        () -> desk.call(alert),
        this::called,
        problem -> {
          refresh();
          notices.problem(problem);
        });
  }

  private void called(Dispatch call) {
    if (call.state() == DispatchState.REFUSED) {
      notices.tell(texts.get("call.refused", call.rule()));
    } else if (call.state() == DispatchState.HELD) {
      notices.tell(texts.get("call.held", times.thisWeek(call.dueAt()), call.rule()));
    }
  }

  /** It goes at once; should that fail it comes back. */
  private void done(Alert alert, Runnable work) {
    away(alert.id());
    tasks.run(
        () -> {
          work.run();
          return true;
        },
        kept -> {},
        problem -> {
          refresh();
          notices.problem(problem);
        });
  }

  private void away(UUID alert) {
    alerts.removeIf(each -> each.id().equals(alert));
  }

  /** Does it to the most urgent one, if there is one. */
  void first(Consumer<Alert> work) {
    first().ifPresent(work);
  }
}
