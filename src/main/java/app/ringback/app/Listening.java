package app.ringback.app;

import app.ringback.compliance.optout.OptOutWords;
import app.ringback.core.Change;
import app.ringback.core.Subscription;
import app.ringback.intake.text.MediaFetch;
import app.ringback.intake.text.MediaLoop;
import app.ringback.intake.text.MediaSource;
import app.ringback.intake.text.PollStore;
import app.ringback.intake.text.TextArrivals;
import app.ringback.intake.text.TextInbox;
import app.ringback.intake.text.TextPoll;
import app.ringback.intake.text.TextPollLoop;
import app.ringback.settings.Loopback;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that comes in by itself, of one desk, wired. */
public final class Listening {

  private final Desk desk;
  private final PollStore polls = new PollStore();
  private final TextPoll texts;
  private final Supplier<Optional<TextInbox>> inbox;
  private final Supplier<Optional<MediaSource>> source;
  private final MediaFetch media;
  private final MailListening mail;

  Listening(Desk desk, TwilioCarriers twilio) {
    this.desk = desk;
    mail = new MailListening(desk, polls);
    inbox =
        () ->
            desk.workspace().practice()
                ? standIn(twilio).or(() -> Optional.of(desk.sending().practice().inbox()))
                : twilio.inbox();
    source = () -> nobodyReal() ? Optional.empty() : twilio.media();
    media = new MediaFetch(desk.transactions(), desk.media(), desk.clock());
    texts =
        new TextPoll(
            desk.transactions(),
            desk.timelines(),
            new TextArrivals(
                desk.leads(),
                desk.timelines(),
                desk.intake(),
                desk.compliance().optOuts(),
                new OptOutWords(desk.compliance().rules()),
                desk.phones(),
                desk.ids(),
                desk.media()),
            polls,
            desk.clock());
  }

  private Optional<TextInbox> standIn(TwilioCarriers twilio) {
    return nobodyReal() ? Optional.empty() : twilio.inbox();
  }

  private boolean nobodyReal() {
    return desk.workspace().practice() && !Loopback.leadsNowhere(desk.settings().get());
  }

  /** How far the accounts were read, and when nobody listened. */
  public PollStore polls() {
    return polls;
  }

  /** Asks once for texts; answers whether the account, when there is one, could be asked. */
  public boolean pollTextsOnce() {
    return inbox.get().map(account -> texts.run(account).answered()).orElse(true);
  }

  /** What reads the mailbox. */
  public MailListening mail() {
    return mail;
  }

  /** Fetches once what came with texts. */
  public void fetchMediaOnce() {
    source.get().ifPresent(media::run);
  }

  /** A loop that asks until it is closed; the window or the agent starts one. */
  public Listener newLoop() {
    TextPollLoop loop =
        new TextPollLoop(texts, inbox, () -> desk.settings().get().twilio().poll(), desk.clock());
    MediaLoop pictures = new MediaLoop(media, source, desk.clock());
    Subscription hears =
        desk.changes()
            .subscribe(change -> {
              if (change instanceof Change.DispatchChanged) {
                loop.expectAnswer();
              } else if (change instanceof Change.ClockMoved) {
                loop.askNow();
              } else if (change instanceof Change.TimelineChanged
                  || change instanceof Change.SettingsChanged) {
                pictures.wake();
              }
            });
    return new Listener(loop, pictures, mail.newRunning(), hears);
  }

  /** The running loops and what wakes them. */
  public record Listener(
      TextPollLoop loop, MediaLoop media, MailListening.Running mails, Subscription hears)
      implements AutoCloseable {

    public void start() {
      loop.start();
      media.wake();
      mails.start();
    }

    @Override
    public void close() {
      hears.close();
      mails.close();
      loop.close();
      media.close();
    }
  }
}
