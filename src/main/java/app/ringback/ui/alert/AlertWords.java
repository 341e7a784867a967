package app.ringback.ui.alert;

import app.ringback.agenda.alert.Alert;
import app.ringback.agenda.alert.AlertKind;
import app.ringback.agenda.alert.Urgency;
import app.ringback.core.Texts;
import app.ringback.ui.Countdown;
import app.ringback.ui.Icon;
import app.ringback.ui.UiTexts;
import app.ringback.ui.timeline.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Puts alerts into words, for the window and for the desktop. */
public final class AlertWords {

  private static final Set<String> STEPS = Set.of("callback", "appointment", "send");

  private final UiTexts texts;
  private final Times times;

  public AlertWords(UiTexts texts, Times times) {
    this.texts = texts;
    this.times = times;
  }

  UiTexts texts() {
    return texts;
  }

  /** What happened, in one sentence. */
  public String of(Alert alert) {
    String name = Texts.firstOf(alert.name(), texts.get("inbox.nameless"));
    return switch (alert.kind()) {
      case NEW_LEAD -> newLead(alert, name);
      case REPLY -> reply(alert, name);
      case NEXT_STEP -> nextStep(alert, name);
      case CALLS -> texts.get("alert.calls", alert.count());
      case SEND -> texts.get("alert.send." + alert.about() + "." + alert.channel(), name);
      case RULE -> texts.get("alert.rule", alert.about(), name);
      case ASK -> texts.get("alert.ask", alert.count(), alert.about());
    };
  }

  private String newLead(Alert alert, String name) {
    String how = alert.instaCall() ? "call" : alert.urgency().name().toLowerCase(Locale.ROOT);
    String said = texts.get("alert.new_lead." + how, name);
    return alert.about().isEmpty() ? said : said + " · " + alert.about();
  }

  private String reply(Alert alert, String name) {
    String how = alert.urgency() == Urgency.LATE ? ".late" : "";
    if (alert.channel().equals("call")) {
      return texts.get("alert.reply.call" + how, name);
    }
    String said = texts.get("alert.reply" + how, name);
    return alert.about().isEmpty() ? said : said + ": " + alert.about();
  }

  private String nextStep(Alert alert, String name) {
    String kind = STEPS.contains(alert.about()) ? alert.about() : "other";
    String what = texts.get("top.next." + kind, name);
    return texts.get("alert.next_step", times.soon(alert.due()), what);
  }

  /** The time to the deadline, or since; empty where none runs. */
  String time(Alert alert, Instant now) {
    return runs(alert) ? Countdown.to(alert.due(), now).text() : "";
  }

  Countdown.Urgency urgency(Alert alert, Instant now) {
    return switch (alert.urgency()) {
      case NEWS -> runs(alert) ? Countdown.to(alert.due(), now).urgency() : Countdown.Urgency.CALM;
      case SOON -> Countdown.Urgency.SOON;
      case DUE, LATE ->
          runs(alert) && alert.due().isAfter(now) ? Countdown.Urgency.SOON : Countdown.Urgency.LATE;
    };
  }

  private static boolean runs(Alert alert) {
    return alert.kind() == AlertKind.NEW_LEAD
        || alert.kind() == AlertKind.NEXT_STEP
        || alert.kind() == AlertKind.REPLY;
  }

  Icon icon(Alert alert) {
    return switch (alert.kind()) {
      case NEW_LEAD -> alert.instaCall() ? Icon.CALL_RINGING : Icon.CLOCK;
      case REPLY ->
          switch (alert.channel()) {
            case "call" -> Icon.CALL;
            case "email" -> Icon.EMAIL;
            default -> Icon.TEXT;
          };
      case NEXT_STEP -> Icon.NEXT_STEP;
      case CALLS -> Icon.CALL;
      case SEND -> Icon.PROBLEM;
      case ASK -> Icon.LEADS;
      case RULE -> Icon.ALARM;
    };
  }

  /** What can be done about it, the best first; passing it on is always possible besides. */
  List<AlertAction> actions(Alert alert) {
    return switch (alert.kind()) {
      case NEW_LEAD ->
          List.of(AlertAction.CALL, AlertAction.TEXT, AlertAction.OPEN, AlertAction.SNOOZE);
      case REPLY ->
          alert.channel().equals("call")
              ? List.of(AlertAction.CALL, AlertAction.TEXT, AlertAction.OPEN, AlertAction.SNOOZE)
              : List.of(AlertAction.ANSWER, AlertAction.CALL, AlertAction.SNOOZE);
      case NEXT_STEP ->
          alert.about().equals("send")
              ? List.of(AlertAction.OPEN, AlertAction.CALL, AlertAction.SNOOZE)
              : List.of(AlertAction.CALL, AlertAction.TEXT, AlertAction.OPEN, AlertAction.SNOOZE);
      case CALLS -> List.of(AlertAction.SHOW, AlertAction.SNOOZE);
      case SEND -> List.of(AlertAction.OUTBOX, AlertAction.OPEN, AlertAction.SNOOZE);
      case RULE ->
          List.of(AlertAction.OPEN, AlertAction.CALL, AlertAction.TEXT, AlertAction.SNOOZE);
      case ASK -> List.of(AlertAction.SEND_ALL, AlertAction.SNOOZE);
    };
  }

  String action(AlertAction action) {
    return texts.get("alert.do." + action.name().toLowerCase(Locale.ROOT));
  }

  String pass(Alert alert) {
    return texts.get(alert.kind() == AlertKind.ASK ? "alert.do.send_none" : "alert.do.pass");
  }
}
