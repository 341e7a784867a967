package app.ringback.app;

import app.ringback.channel.twilio.TwilioCallFiles;
import app.ringback.compliance.RecordingConsent;
import app.ringback.core.Phone;
import app.ringback.core.UsState;
import app.ringback.intake.call.InboundCallStore;
import app.ringback.outbox.CallDispatches;
import app.ringback.outbox.Pause;
import app.ringback.outbox.call.BridgeStore;
import app.ringback.outbox.call.CallCarrier;
import app.ringback.outbox.call.CallDesk;
import app.ringback.outbox.call.CallHost;
import app.ringback.outbox.call.CallHostStore;
import app.ringback.outbox.call.CallHosting;
import app.ringback.outbox.call.CallLoop;
import app.ringback.outbox.call.CallRecordings;
import app.ringback.outbox.call.CallTerms;
import app.ringback.outbox.call.HostSetup;
import app.ringback.outbox.call.OwnCalls;
import app.ringback.outbox.call.OwnMessageStore;
import app.ringback.outbox.call.OwnMessages;
import app.ringback.outbox.call.OwnRecording;
import app.ringback.outbox.call.RecordingLoop;
import app.ringback.outbox.call.RecordingStore;
import app.ringback.outbox.call.VoicemailMessage;
import app.ringback.settings.Loopback;
import app.ringback.settings.RepSettings;
import app.ringback.settings.Settings;
import app.ringback.settings.TwilioSettings;
import app.ringback.timeline.CallEntryStore;
import java.util.Optional;
import java.util.Set;

/** Everything about calls of one desk, wired. */
public final class Calling {

  private final Desk desk;
  private final TwilioCarriers twilio;
  private final CallDispatches dispatches;
  private final CallDesk calls;
  private final OwnCalls ownCalls;
  private final CallHostStore hosts;
  private final OwnMessageStore ownMessages;
  private final CallRecordings recordings;
  private volatile boolean hasScreen;
  private final Lazy<RecordingConsent> consent = new Lazy<>(RecordingConsent::new);

  Calling(Desk desk, TwilioCarriers twilio) {
    this.desk = desk;
    this.twilio = twilio;
    dispatches = desk.sending().outbox().calls();
    ownCalls = new OwnCalls(dispatches.book(), desk.compliance().optOuts());
    BridgeStore bridges = new BridgeStore(desk.device());
    CallEntryStore entries = new CallEntryStore(desk.timelines(), desk.device());
    hosts = new CallHostStore(desk.device());
    ownMessages = new OwnMessageStore(desk.ids(), desk.device());
    recordings =
        new CallRecordings(
            dispatches,
            bridges,
            entries,
            new RecordingStore(desk.device()),
            desk.media(),
            new InboundCallStore(desk.device()),
            () -> nobodyReal() ? Optional.empty() : twilio.recordings(),
            () -> desk.settings().get().twilio().keepRecordings(),
            () -> desk.settings().get().twilio().keepMessagesAtTwilio());
    calls =
        new CallDesk(
            dispatches, bridges, entries, desk.compliance().optOuts(), this::carrier, this::terms);
  }

  /** Practice never reaches a real carrier, whatever its settings say: only a stand-in here. */
  private Optional<CallCarrier> carrier() {
    Optional<CallCarrier> real = nobodyReal() ? Optional.empty() : twilio.calls();
    return practice() ? real.or(() -> Optional.of(desk.sending().practice().calls())) : real;
  }

  private boolean practice() {
    return desk.workspace().practice();
  }

  private boolean nobodyReal() {
    return practice() && !Loopback.leadsNowhere(desk.settings().get());
  }

  private CallTerms terms() {
    Settings settings = desk.settings().get();
    RepSettings rep = settings.rep();
    Optional<Phone> phone =
        desk.phones()
            .read(rep.phone(), rep.country(desk.phones()))
            .or(() -> practice() ? Optional.of(PracticeCarriers.REP_PHONE) : Optional.empty());
    Optional<CallHost> host = host();
    return new CallTerms(
        phone,
        host.map(CallHost::joinAddress).orElse(""),
        host.map(CallHost::room).orElse(""),
        settings.twilio().recordCalls(),
        (lead, number, repNumber) -> consent.get().mustAnnounce(lead, number, repNumber));
  }

  /**
   * Whether the rep's phone can ring without having been asked for, because there is no window to
   * accept a call in and pressing 1 on the phone does it.
   */
  boolean ringsByItself() {
    CallTerms terms = terms();
    return !hasScreen && terms.mayPress() && terms.repPhone().isPresent() && carrier().isPresent();
  }

  /** Where the rep makes calls. */
  public CallDesk calls() {
    return calls;
  }

  /** Logs calls that were made without Ringback. */
  public OwnCalls ownCalls() {
    return ownCalls;
  }

  /** Calls as items of the outbox, for whoever only queues one. */
  public CallDispatches dispatches() {
    return dispatches;
  }

  /** Puts what answers calls into the user's account. */
  public HostSetup hostSetup() {
    return new HostSetup(
        desk.transactions(), hosts, new TwilioCallFiles(), ownMessages, desk.clock());
  }

  /** The rep's own message for voicemails. */
  public OwnMessages ownMessages() {
    return new OwnMessages(desk.transactions(), ownMessages, desk.clock());
  }

  /** What is in the account the settings name; empty for nothing. */
  public Optional<CallHost> host() {
    String account = desk.settings().get().twilio().accountSid();
    return desk.transactions().read(tx -> hosts.find(tx, account));
  }

  /** What is left on voicemails now: empty when there is nothing, or it is not there yet. */
  public Optional<VoicemailMessage> voicemailMessage() {
    TwilioSettings twilio = desk.settings().get().twilio();
    String words = twilio.voicemailText().strip();
    return twilio.ownVoicemail()
        ? host()
            .filter(CallHost::greeting)
            .map(host -> new VoicemailMessage.Recorded(host.greetingAddress()))
        : Optional.of(words).filter(text -> !text.isEmpty()).map(VoicemailMessage.Spoken::new);
  }

  /**
   * Records a message by telephone; empty while no account is set up.
   *
   * @param pause lets the time pass between two looks
   */
  public Optional<OwnRecording> ownRecording(Pause pause) {
    return carrier()
        .flatMap(calls ->
            twilio
                .recordings()
                .map(sounds -> new OwnRecording(calls, sounds, recordings.left(), pause)));
  }

  /** Where everybody on a call has to know that it is recorded. */
  public Set<UsState> announced() {
    return consent.get().everybodyMustKnow();
  }

  /** The account that files are put into; empty while none is set up. */
  public Optional<CallHosting> hosting() {
    return nobodyReal() ? Optional.empty() : twilio.hosting();
  }

  /** Brings recordings and measures them. */
  public CallRecordings recordings() {
    return recordings;
  }

  /**
   * A thread that makes calls; the window or the agent starts one and closes it before the desk.
   *
   * @param screen whether there is a window in which the rep can say to be on the line
   */
  public Running newLoop(boolean screen) {
    hasScreen = screen;
    return new Running(
        new CallLoop(calls, screen, desk.changes(), desk.clock()), new RecordingLoop(recordings));
  }

  /** The running threads. */
  public record Running(CallLoop calls, RecordingLoop recordings) implements AutoCloseable {

    public void start() {
      calls.start();
      recordings.start();
    }

    @Override
    public void close() {
      recordings.close();
      calls.close();
    }
  }
}
