package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.core.ProblemException;
import app.ringback.core.Subscription;
import app.ringback.core.Texts;
import app.ringback.lead.Lead;
import app.ringback.lead.Stage;
import app.ringback.outbox.CallRequest;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.call.CallDesk;
import app.ringback.outbox.call.CallOutcome;
import app.ringback.outbox.call.LiveCall;
import app.ringback.outbox.call.OwnCall;
import app.ringback.outbox.call.VoicemailMessage;
import app.ringback.ui.UiTexts;
import app.ringback.ui.call.CallActions;
import java.util.Optional;
import java.util.function.Consumer;

/** Calls of the open desk, for the window. */
final class DeskCalls implements CallActions {

  private final Desk desk;
  private final UiTexts texts;
  private final CallDesk calls;

  DeskCalls(Desk desk, UiTexts texts) {
    this.desk = desk;
    this.texts = texts;
    calls = desk.calling().calls();
  }

  @Override
  public Dispatch start(CallRequest request) {
    return calls.start(request);
  }

  @Override
  public Optional<LiveCall> latest() {
    return calls.latest();
  }

  @Override
  public Subscription watch(Consumer<LiveCall> watcher) {
    return calls.watch(watcher);
  }

  @Override
  public void onTheLine(DispatchId call) {
    calls.onTheLine(call);
  }

  @Override
  public void mute(DispatchId call, boolean muted) {
    calls.mute(call, muted);
  }

  @Override
  public void thatWasVoicemail(DispatchId call) {
    calls.thatWasVoicemail(call);
  }

  @Override
  public void dropVoicemail(DispatchId call) {
    VoicemailMessage message =
        desk.calling()
            .voicemailMessage()
            .orElseThrow(() ->
                new ProblemException(
                    texts.get("live.no_drop", noMessage()), "Nothing was left.", ""));
    calls.dropVoicemail(call, message);
  }

  @Override
  public void hangUp(DispatchId call) {
    calls.hangUp(call);
  }

  @Override
  public void outcome(DispatchId call, CallOutcome outcome, boolean booked, String note) {
    calls.outcome(call, outcome, note);
    if (booked) {
      desk.sending().outbox().find(call).ifPresent(dispatch -> book(dispatch.leadId()));
    }
  }

  @Override
  public void log(OwnCall call, boolean booked) {
    LeadId lead = desk.calling().ownCalls().log(call).leadId();
    if (booked) {
      book(lead);
    }
  }

  private void book(LeadId lead) {
    desk.leadWork().stages().change(lead, Stage.BOOKED);
  }

  @Override
  public Means means(LeadId id) {
    Optional<Lead> lead =
        desk.transactions().read(tx -> desk.leads().find(tx, desk.leads().survivor(tx, id)));
    String phone =
        calls
            .repPhone()
            .map(number -> desk.phones().display(number.e164(), desk.homeCountry()))
            .orElse("");
    String name =
        lead.map(known -> Texts.firstOf(known.firstName(), known.displayName())).orElse("");
    return new Means(phone, name.isEmpty() ? texts.get("lead.unnamed") : name, mayDrop(lead));
  }

  private String noMessage() {
    boolean own = desk.settings().get().twilio().ownVoicemail();
    return texts.get(own ? "live.drop.not_there" : "live.drop.no_text");
  }

  /** Recorded and synthetic voices need consent, which the desk of calls asks for once more. */
  private String mayDrop(Optional<Lead> lead) {
    if (desk.calling().voicemailMessage().isEmpty()) {
      return noMessage();
    }
    boolean consent =
        lead.isPresent() && desk.sending().guard().hasWrittenConsent(lead.get(), Channel.CALL);
    return consent ? "" : texts.get("live.drop.no_consent");
  }
}
