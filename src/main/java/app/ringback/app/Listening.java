package app.ringback.app;

import app.ringback.compliance.optout.OptOutWords;
import app.ringback.core.Change;
import app.ringback.core.Subscription;
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

  Listening(Desk desk, TwilioCarriers twilio) {
    this.desk = desk;
    inbox =
        () ->
            desk.workspace().practice() && !Loopback.leadsNowhere(desk.settings().get())
                ? Optional.empty()
                : twilio.inbox();
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
                desk.ids()),
            polls,
            desk.clock());
  }

  /** How far the accounts were read, and when nobody listened. */
  public PollStore polls() {
    return polls;
  }

  /** Asks once for texts; answers whether the account, when there is one, could be asked. */
  public boolean pollTextsOnce() {
    return inbox.get().map(account -> texts.run(account).answered()).orElse(true);
  }

  /** A loop that asks until it is closed; the window or the agent starts one. */
  public Listener newLoop() {
    TextPollLoop loop =
        new TextPollLoop(texts, inbox, () -> desk.settings().get().twilio().poll(), desk.clock());
    Subscription hears =
        desk.changes()
            .subscribe(change -> {
              if (change instanceof Change.DispatchChanged) {
                loop.expectAnswer();
              }
            });
    return new Listener(loop, hears);
  }

  /** A running loop and what wakes it. */
  public record Listener(TextPollLoop loop, Subscription hears) implements AutoCloseable {

    public void start() {
      loop.start();
    }

    @Override
    public void close() {
      hears.close();
      loop.close();
    }
  }
}
