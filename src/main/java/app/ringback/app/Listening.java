package app.ringback.app;

import app.ringback.compliance.optout.OptOutWords;
import app.ringback.core.Change;
import app.ringback.core.Subscription;
import app.ringback.intake.Senders;
import app.ringback.intake.call.CallArrivals;
import app.ringback.intake.call.CallInbox;
import app.ringback.intake.call.CallPoll;
import app.ringback.intake.call.InboundCallStore;
import app.ringback.intake.text.MediaFetch;
import app.ringback.intake.text.MediaLoop;
import app.ringback.intake.text.MediaSource;
import app.ringback.intake.text.PollStore;
import app.ringback.intake.text.TextArrivals;
import app.ringback.intake.text.TextInbox;
import app.ringback.intake.text.TextPoll;
import app.ringback.intake.text.TextPollLoop;
import app.ringback.outbox.call.TextBacks;
import app.ringback.settings.Loopback;
import app.ringback.timeline.CallEntryStore;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Everything that comes in by itself, of one desk, wired. */
public final class Listening {

  private final Desk desk;
  private final PollStore polls = new PollStore();
  private final TextPoll texts;
  private final Supplier<Optional<TextInbox>> inbox;
  private final Supplier<Optional<MediaSource>> source;
  private final MediaFetch media;
  private final Supplier<Optional<CallInbox>> callInbox;
  private final CallPoll calls;
  private final TextBacks textBacks;
  private final MailListening mail;
  private final SourceListening sources;
  private volatile @Nullable String asked;

  Listening(Desk desk, TwilioCarriers twilio) {
    this.desk = desk;
    mail = new MailListening(desk, polls);
    sources = new SourceListening(desk);
    inbox =
        () ->
            desk.workspace().practice()
                ? standIn(twilio).or(() -> Optional.of(desk.sending().practice().inbox()))
                : twilio.inbox();
    source = () -> nobodyReal() ? Optional.empty() : twilio.media();
    media = new MediaFetch(desk.transactions(), desk.media(), desk.clock());
    callInbox =
        () -> {
          Optional<CallInbox> real = nobodyReal() ? Optional.empty() : twilio.callInbox();
          return desk.workspace().practice()
              ? real.or(() -> Optional.of(desk.sending().practice().callInbox()))
              : real;
        };
    InboundCallStore inbound = new InboundCallStore(desk.device());
    calls =
        new CallPoll(
            desk.transactions(),
            new CallArrivals(
                desk.timelines(),
                new CallEntryStore(desk.timelines(), desk.device()),
                inbound,
                new Senders(desk.leads(), desk.intake(), desk.phones()),
                desk.ids()),
            inbound,
            polls,
            desk.clock());
    textBacks =
        new TextBacks(
            desk.transactions(),
            inbound,
            desk.timelines(),
            desk.sending().outbox(),
            (tx, call, at) -> desk.followUp().alerting().missedCall(tx, call, at),
            desk.clock());
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
                desk.media(),
                new HelpReplies(
                    desk.sending().outbox(),
                    desk.timelines(),
                    () -> desk.settings().get().rep(),
                    () -> !desk.settings().get().twilio().ownHelpReply(),
                    desk::phones)),
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

  /** The account that is being asked for texts; asks no keyring. */
  public Optional<String> texts() {
    return Optional.ofNullable(asked);
  }

  private Optional<TextInbox> inbox() {
    Optional<TextInbox> account = inbox.get();
    asked = account.map(TextInbox::account).orElse(null);
    return account;
  }

  /** Asks once for texts; answers whether the account, when there is one, could be asked. */
  public boolean pollTextsOnce() {
    return inbox.get().map(account -> texts.run(account).answered()).orElse(true);
  }

  /** What reads the mailbox. */
  public MailListening mail() {
    return mail;
  }

  /** Folders, feeds and the webhook. */
  public SourceListening sources() {
    return sources;
  }

  /** Asks once for calls, and answers missed ones by a text when the rep wants that. */
  public void pollCallsOnce() {
    callInbox
        .get()
        .ifPresent(account -> {
          var _ = calls.run(account);
          textBacks.run();
        });
  }

  /** Fetches once what came with texts. */
  public void fetchMediaOnce() {
    source.get().ifPresent(media::run);
  }

  /** A loop that asks until it is closed; the window or the agent starts one. */
  public Listener newLoop() {
    TextPollLoop loop =
        new TextPollLoop(
            texts,
            this::inbox,
            () -> desk.settings().get().twilio().poll(),
            desk.clock(),
            this::pollCallsOnce);
    MediaLoop pictures = new MediaLoop(media, source, desk.clock());
    SourceListening.Running arriving = sources.newRunning();
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
              if (change instanceof Change.SettingsChanged || change instanceof Change.ClockMoved) {
                arriving.wake();
              }
            });
    return new Listener(loop, pictures, mail.newRunning(), arriving, hears);
  }

  /** The running loops and what wakes them. */
  public record Listener(
      TextPollLoop loop,
      MediaLoop media,
      MailListening.Running mails,
      SourceListening.Running sources,
      Subscription hears)
      implements AutoCloseable {

    public void start() {
      loop.start();
      media.wake();
      mails.start();
      sources.start();
    }

    @Override
    public void close() {
      hears.close();
      sources.close();
      mails.close();
      loop.close();
      media.close();
    }
  }
}
