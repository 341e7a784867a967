package app.ringback.app;

import app.ringback.compliance.Guard;
import app.ringback.core.Channel;
import app.ringback.outbox.Carriers;
import app.ringback.outbox.DispatchStore;
import app.ringback.outbox.Letterhead;
import app.ringback.outbox.MailCarrier;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.OutboxBook;
import app.ringback.outbox.OutboxLoop;
import app.ringback.outbox.OutboxWorker;
import app.ringback.outbox.TextCarrier;
import app.ringback.outbox.WatchedCarriers;
import app.ringback.settings.Loopback;
import app.ringback.settings.RepSettings;
import app.ringback.settings.Settings;
import java.util.Optional;

/** Everything outbound of one desk, wired. */
public final class Sending {

  private final TwilioCarriers twilio;
  private final Mailbox mailbox;
  private final Desk desk;
  private final DispatchStore dispatches;
  private final Guard guard;
  private final PracticeCarriers practice;
  private final WatchedCarriers carriers;
  private final Outbox outbox;
  private final OutboxWorker worker;

  Sending(Desk desk) {
    this.desk = desk;
    dispatches = new DispatchStore(desk.device());
    guard = desk.compliance().guard();
    twilio = new TwilioCarriers(desk.settings(), desk::secrets, desk::phones);
    mailbox =
        new Mailbox(
            desk.settings(),
            desk::secrets,
            new MailGrant(
                desk.settings(),
                desk::secrets,
                desk.changes(),
                desk.setup().random(),
                desk.clock()));
    Carriers configured = new DeskCarriers(twilio, mailbox);
    practice = new PracticeCarriers(desk);
    carriers =
        new WatchedCarriers(
            desk.workspace().practice() ? nobodyReal(desk, configured, practice) : configured,
            desk.clock());
    OutboxBook book =
        new OutboxBook(
            desk.transactions(),
            dispatches,
            desk.leads(),
            desk.timelines(),
            desk.media(),
            guard,
            desk.compliance().records(),
            desk.ids(),
            desk.clock());
    outbox = new Outbox(book, () -> letterhead(desk));
    worker =
        new OutboxWorker(
            book,
            desk.compliance().optOuts(),
            carriers,
            desk.setup().random(),
            (tx, item) -> desk.followUp().cadences().lastLook().against(tx, item));
  }

  /**
   * Practice never reaches a real carrier, whatever its settings say: simulated people, or a
   * stand-in on this machine.
   */
  private static Carriers nobodyReal(Desk desk, Carriers configured, Carriers simulated) {
    return new Carriers() {
      @Override
      public Optional<TextCarrier> texts() {
        return standIn().texts().or(simulated::texts);
      }

      @Override
      public Optional<MailCarrier> mail() {
        return standIn().mail().or(simulated::mail);
      }

      private Carriers standIn() {
        return Loopback.leadsNowhere(desk.settings().get()) ? configured : Optional::empty;
      }
    };
  }

  private static Letterhead letterhead(Desk desk) {
    Settings settings = desk.settings().get();
    RepSettings rep = settings.rep();
    Letterhead own =
        new Letterhead(
            rep.name(),
            rep.company(),
            rep.callbackNumber(),
            settings.mail().signature(),
            rep.postalAddress());
    return own.mayMail() || !desk.workspace().practice() ? own : PracticeCarriers.LETTERHEAD;
  }

  /** Texts through Twilio, mail through the mailbox. */
  private record DeskCarriers(TwilioCarriers twilio, Mailbox mailbox) implements Carriers {

    @Override
    public Optional<TextCarrier> texts() {
      return twilio.texts();
    }

    @Override
    public Optional<MailCarrier> mail() {
      return mailbox.carrier();
    }
  }

  /** The account that texts come in through. */
  TwilioCarriers twilio() {
    return twilio;
  }

  /** The mailbox that mail leaves and comes in through. */
  public Mailbox mailbox() {
    return mailbox;
  }

  /** The simulated people of a practice workspace. */
  PracticeCarriers practice() {
    return practice;
  }

  /** Whether simulated people stand in for the carrier of a channel; calls go as texts do. */
  public boolean plays(Channel channel) {
    Optional<String> sender =
        channel == Channel.EMAIL
            ? carriers.mail().map(MailCarrier::sender)
            : carriers.texts().map(TextCarrier::sender);
    Optional<String> played =
        channel == Channel.EMAIL
            ? practice.mail().map(MailCarrier::sender)
            : practice.texts().map(TextCarrier::sender);
    return desk.workspace().practice() && sender.equals(played);
  }

  /** What would be heard on a simulated call now; empty while there is none. */
  public Optional<String> heard() {
    return practice.calls().heard();
  }

  public DispatchStore dispatches() {
    return dispatches;
  }

  public Guard guard() {
    return guard;
  }

  public WatchedCarriers carriers() {
    return carriers;
  }

  public Outbox outbox() {
    return outbox;
  }

  /** The one worker of this process. */
  public OutboxWorker worker() {
    return worker;
  }

  /** A thread for the worker; the window or the agent starts one and closes it before the desk. */
  public OutboxLoop newLoop() {
    return new OutboxLoop(worker, () -> desk.followUp().awake(), desk.changes(), desk.clock());
  }
}
