package app.ringback.app;

import app.ringback.channel.twilio.TwilioCallFiles;
import app.ringback.compliance.RecordingConsent;
import app.ringback.core.Phone;
import app.ringback.outbox.CallDispatches;
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
import app.ringback.outbox.call.RecordingLoop;
import app.ringback.outbox.call.RecordingStore;
import app.ringback.settings.Loopback;
import app.ringback.settings.RepSettings;
import app.ringback.settings.Settings;
import app.ringback.timeline.CallEntryStore;
import java.util.Optional;

/** Everything about calls of one desk, wired. */
public final class Calling {

  private final Desk desk;
  private final TwilioCarriers twilio;
  private final CallDispatches dispatches;
  private final CallDesk calls;
  private final OwnCalls ownCalls;
  private final CallHostStore hosts;
  private final CallRecordings recordings;
  private final Lazy<RecordingConsent> consent = new Lazy<>(RecordingConsent::new);

  Calling(Desk desk, TwilioCarriers twilio) {
    this.desk = desk;
    this.twilio = twilio;
    dispatches = desk.sending().outbox().calls();
    ownCalls = new OwnCalls(dispatches.book(), desk.compliance().optOuts());
    BridgeStore bridges = new BridgeStore(desk.device());
    CallEntryStore entries = new CallEntryStore(desk.timelines(), desk.device());
    hosts = new CallHostStore(desk.device());
    recordings =
        new CallRecordings(
            dispatches,
            bridges,
            entries,
            new RecordingStore(desk.device()),
            desk.media(),
            () -> nobodyReal() ? Optional.empty() : twilio.recordings(),
            () -> desk.settings().get().twilio().keepRecordings());
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
    Optional<CallHost> host =
        desk.transactions().read(tx -> hosts.find(tx, settings.twilio().accountSid()));
    return new CallTerms(
        phone,
        host.map(CallHost::joinAddress).orElse(""),
        host.map(CallHost::room).orElse(""),
        settings.twilio().recordCalls(),
        (lead, number, repNumber) -> consent.get().mustAnnounce(lead, number, repNumber));
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
    return new HostSetup(desk.transactions(), hosts, new TwilioCallFiles(), desk.clock());
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
