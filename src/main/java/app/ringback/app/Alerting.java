package app.ringback.app;

import app.ringback.agenda.alert.Alert;
import app.ringback.agenda.alert.AlertTerms;
import app.ringback.agenda.alert.Alerts;
import app.ringback.agenda.arrival.ArrivalDecision;
import app.ringback.agenda.arrival.Arrivals;
import app.ringback.agenda.rule.Rules;
import app.ringback.app.telling.Telling;
import app.ringback.app.telling.TellingWays;
import app.ringback.core.DueWork;
import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.CallRequestBuilder;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.settings.AlertSettings;
import app.ringback.settings.Settings;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.ui.UiTexts;
import app.ringback.ui.alert.AlertWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What tells the rep and answers new leads by itself, of one desk, wired. */
public final class Alerting {

  private static final List<String> SECTION = List.of("alerts");

  private final Desk desk;
  private final Supplier<List<String>> textTemplates;
  private final Alerts alerts;
  private final Rules rules;
  private final Arrivals arrivals;

  Alerting(Desk desk) {
    this.desk = desk;
    AutomaticWords words = new AutomaticWords(desk);
    textTemplates = () -> desk.transactions().read(words::names);
    alerts =
        new Alerts(
            desk.transactions(),
            desk.ids(),
            desk.device(),
            desk.clock(),
            () -> AlertTerms.of(desk.settings().get()),
            (tx, moment) -> desk.agendas().wakes().covers(tx, moment));
    rules =
        new Rules(
            desk.transactions(),
            desk.leads(),
            desk.timelines(),
            desk.leadWork().stages(),
            desk.sending().outbox(),
            words::rule,
            desk.settings(),
            desk.ids());
    arrivals =
        new Arrivals(
            desk.transactions(),
            new ArrivalDecision(
                desk.leads(),
                desk.timelines(),
                desk.sending().outbox(),
                desk.sending().guard(),
                words::first,
                desk.settings(),
                (tx, source) ->
                    desk.followUp().cadences().sourceStarts().textsOnArrival(tx, source),
                this::ringsByItself,
                desk.ids()),
            desk.sending().outbox(),
            desk.clock());
  }

  /** With no window the phone rings by itself, in working hours and while it may. */
  private boolean ringsByItself(Instant now) {
    Settings settings = desk.settings().get();
    return desk.calling().ringsByItself()
        && settings.rep().workTime().contains(now)
        && !settings.alerts().isQuiet(now);
  }

  /** What a missed call is answered with: by a rule, else in the words of the settings. */
  Optional<TextRequestBuilder> missedCall(Tx tx, Activity call, Instant at) {
    return rules
        .missedCall(tx, call, at, desk.clock().instant())
        .or(() ->
            Optional.of(desk.settings().get().twilio().textBack().strip())
                .filter(words -> !words.isEmpty())
                .map(words -> TextRequestBuilder.builder(TextRequest.of(call.leadId(), words))));
  }

  /** What came with an archive is told to nobody and sets nothing off. */
  public void hush(Tx tx) {
    alerts.hush(tx);
    rules.hush(tx, desk.clock().instant());
  }

  /** What falls due, in the order in which it is done. */
  List<DueWork> dueWork() {
    return List.of(arrivals, rules, alerts);
  }

  public Alerts alerts() {
    return alerts;
  }

  /** Tells alerts outside the window until it is closed. */
  public Telling telling(AlertWords words, UiTexts texts, Telling.Means means, TellingWays ways) {
    return new Telling(
        desk.changes(),
        alerts::shown,
        () -> desk.settings().get().alerts(),
        words,
        texts,
        means,
        ways);
  }

  /** Rings the rep's phone, then the lead's; a rule may hold or refuse the call. */
  public Dispatch call(Alert alert) {
    LeadId lead = alert.lead();
    if (lead == null) {
      throw new ProblemException("This alert is about several leads.", "Nobody was called.", "");
    }
    CallRequest byHand = CallRequest.of(lead);
    // What Ringback offered by itself is automatic by law, whoever accepts it.
    Dispatch call =
        alert.instaCall()
            ? desk.calling()
                .calls()
                .start(
                    CallRequestBuilder.builder(byHand).automatic(true).build(),
                    (tx, queued) -> arrivals.accepted(tx, lead, queued.id()))
            : desk.calling().calls().start(byHand);
    alerts.answer(alert.id(), "call");
    return call;
  }

  /** The rep wants to hear no more of it. */
  public void pass(Alert alert) {
    LeadId lead = alert.lead();
    if (alert.instaCall() && lead != null) {
      // Only the call is passed: the promise of a first touch still runs.
      arrivals.pass(lead);
      alerts.answer(alert.id(), "pass");
    } else {
      alerts.dismiss(alert.id());
    }
  }

  /** Decides about a long list of new leads. */
  public void answerList(Alert alert, boolean send) {
    arrivals.answerList(new ImportId(alert.subject()), send);
    alerts.dismiss(alert.id());
  }

  /** The names of the templates that can be texted. */
  public List<String> textTemplates() {
    return textTemplates.get();
  }

  /** Keeps until when nothing is told; see {@link AlertSettings#quietUntil}. */
  public void quiet(Instant until) {
    String stored =
        until.equals(Instant.MAX)
            ? AlertSettings.UNTIL_TAKEN_BACK
            : until.equals(Instant.MIN) ? "" : until.toString();
    desk.setup().settingsFile().set(SECTION, "quiet_until", stored);
  }
}
