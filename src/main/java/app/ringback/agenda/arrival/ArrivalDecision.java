package app.ringback.agenda.arrival;

import app.ringback.agenda.arrival.ArrivalStore.Row;
import app.ringback.compliance.Guard;
import app.ringback.core.DispatchId;
import app.ringback.core.IdSource;
import app.ringback.core.ImportId;
import app.ringback.core.ProblemException;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadStore;
import app.ringback.outbox.CallDispatches;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.CallRequestBuilder;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.Outbox;
import app.ringback.settings.Settings;
import app.ringback.settings.SourceSettings;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.SystemEvent;
import app.ringback.timeline.TimelineStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides about one new lead: whether it is texted by itself, and whether a call is offered. */
public final class ArrivalDecision {

  /** From so many new leads on that come at once, the rep is asked before they are texted. */
  static final int LONG_LIST = 50;

  /** As an aged lead is never answered by a machine, one is not that was found so late. */
  private static final Duration TOO_LATE = Duration.ofHours(24);

  private static final Duration TOO_LATE_TO_CALL = Duration.ofHours(1);

  private static final Logger log = LoggerFactory.getLogger(ArrivalDecision.class);

  private final LeadStore leads;
  private final TimelineStore timelines;
  private final Outbox outbox;
  private final CallDispatches calls;
  private final FirstCall firstCall;
  private final FirstText words;
  private final Supplier<Settings> settings;
  private final BiPredicate<Tx, SourceSettings> cadenceTexts;
  private final Predicate<Instant> ringsByItself;
  private final IdSource ids;
  private final ArrivalStore store = new ArrivalStore();

  /**
   * @param words writes the automatic text
   * @param settings as they are now
   * @param cadenceTexts whether the cadence of a source sends the first text
   * @param ringsByItself whether at an instant the rep's phone rings without having been asked for:
   *     where there is no window to accept a call in, and pressing a key on the phone does it
   */
  public ArrivalDecision(
      LeadStore leads,
      TimelineStore timelines,
      Outbox outbox,
      Guard guard,
      FirstText words,
      Supplier<Settings> settings,
      BiPredicate<Tx, SourceSettings> cadenceTexts,
      Predicate<Instant> ringsByItself,
      IdSource ids) {
    this.leads = leads;
    this.timelines = timelines;
    this.outbox = outbox;
    this.calls = outbox.calls();
    this.firstCall = new FirstCall(guard);
    this.words = words;
    this.settings = settings;
    this.cadenceTexts = cadenceTexts;
    this.ringsByItself = ringsByItself;
    this.ids = ids;
  }

  void decide(Tx tx, Row row, Instant now) {
    Optional<Lead> found =
        leads.find(tx, row.lead()).filter(lead -> leads.survivor(tx, lead.id()).equals(lead.id()));
    if (found.isEmpty()) {
      store.forget(tx, row.lead());
      return;
    }
    if (row.call().isEmpty()) {
      call(tx, row, found.get(), now);
    }
    if (row.text().isEmpty() || row.text().equals("wanted")) {
      text(tx, row, found.get(), now);
    }
  }

  private static boolean isNobodysToAnswer(Lead lead) {
    return lead.test() || lead.needsLook() || lead.has(LeadFlag.OPTED_OUT_ELSEWHERE);
  }

  private void call(Tx tx, Row row, Lead lead, Instant now) {
    Settings set = settings.get();
    boolean wanted =
        (set.source(lead.source()).instaCall() || set.twilio().instaCall())
            && !isNobodysToAnswer(lead)
            && !isLong(tx, row)
            && row.at().plus(TOO_LATE_TO_CALL).isAfter(now);
    Optional<String> against = wanted ? firstCall.against(tx, lead, now) : Optional.of("");
    if (against.isPresent()) {
      store.call(tx, lead.id(), "none", null, against.get(), now);
    } else if (ringsByItself.test(now) && firstCall.mayRingNow(tx, lead, now)) {
      CallRequest request =
          CallRequestBuilder.builder(CallRequest.of(lead.id())).automatic(true).build();
      store.call(tx, lead.id(), "accepted", calls.queue(tx, request).id(), "", now);
    } else {
      store.call(tx, lead.id(), "offered", null, "", now);
    }
  }

  private void text(Tx tx, Row row, Lead lead, Instant now) {
    SourceSettings set = settings.get().source(lead.source());
    boolean isWritten = timelines.hasOutbound(tx, lead.id(), ActivityKind.TEXT);
    if (!set.autoText()
        || isNobodysToAnswer(lead)
        || isWritten
        || !row.at().plus(TOO_LATE).isAfter(now)) {
      store.text(tx, lead.id(), "none", null, "", now);
    } else if (cadenceTexts.test(tx, set)) {
      // The automatic text and the first one of the cadence are the same: the cadence sends it.
      store.text(tx, lead.id(), "none", null, "cadence", now);
    } else if (row.text().isEmpty() && !set.autoTextLists() && isLong(tx, row)) {
      store.text(tx, lead.id(), "asked", null, "", now);
    } else {
      switch (words.write(tx, lead)) {
        case FirstText.Words.Missing(String why) -> {
          store.text(tx, lead.id(), "none", null, why, now);
          tell(tx, lead, why, now);
        }
        case FirstText.Words.Complete complete -> queue(tx, lead, complete, now);
      }
    }
  }

  private void queue(Tx tx, Lead lead, FirstText.Words.Complete complete, Instant now) {
    try {
      Dispatch queued = outbox.queueText(tx, complete.request().automatic(true).build());
      boolean isRefused = queued.state() == DispatchState.REFUSED;
      DispatchId id = queued.id();
      store.text(tx, lead.id(), isRefused ? "none" : "queued", id, queued.rule(), now);
    } catch (ProblemException e) {
      log.warn("A new lead was not texted: {}", e.problem().line());
      store.text(tx, lead.id(), "none", null, e.problem().happened(), now);
      tell(tx, lead, e.problem().happened(), now);
    }
  }

  private void tell(Tx tx, Lead lead, String why, Instant now) {
    timelines.append(
        tx,
        ActivityBuilder.builder(Activity.of(ids.activity(), lead.id(), ActivityKind.SYSTEM, now))
            .event(SystemEvent.NOT_TEXTED.code())
            .subject(why)
            .build(),
        now);
  }

  private boolean isLong(Tx tx, Row row) {
    ImportId list = row.importId();
    return list != null && store.ofImport(tx, list) > LONG_LIST;
  }
}
