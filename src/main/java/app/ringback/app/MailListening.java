package app.ringback.app;

import app.ringback.compliance.optout.OptOutWords;
import app.ringback.core.Change;
import app.ringback.core.Subscription;
import app.ringback.intake.RawStore;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.leadmail.MailLeads;
import app.ringback.intake.mail.MailInbox;
import app.ringback.intake.mail.MailPoll;
import app.ringback.intake.mail.MailPollLoop;
import app.ringback.intake.mail.MailServices;
import app.ringback.intake.mail.MailSession;
import app.ringback.intake.mail.MailboxException;
import app.ringback.intake.text.PollStore;
import app.ringback.outbox.DispatchStore;
import app.ringback.outbox.MailReturns;
import app.ringback.settings.Loopback;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reads the mailbox of one desk, wired. */
public final class MailListening {

  private final Desk desk;
  private final Mailbox mailbox;
  private final MailPoll poll;
  private final MailLeads leads;
  private volatile @Nullable String account;

  MailListening(Desk desk, PollStore polls) {
    this.desk = desk;
    mailbox = desk.sending().mailbox();
    leads =
        new MailLeads(
            desk.leadWork().mails(),
            desk.intake(),
            () -> readOptions(desk),
            source -> desk.settings().get().source(source).paused());
    poll =
        new MailServices(
                desk.transactions(),
                desk.leads(),
                desk.timelines(),
                new RawStore(desk.device()),
                desk.suppressions(),
                desk.compliance().optOuts(),
                new OptOutWords(desk.compliance().rules()),
                new MailReturns(new DispatchStore(desk.device()), desk.timelines(), desk.leads()),
                leads,
                polls,
                desk.ids(),
                desk.clock(),
                () -> desk.settings().get().rep().timeZone(),
                desk.followUp().steps()::answered)
            .poll();
  }

  private static ReadOptions readOptions(Desk desk) {
    return ReadOptions.of(desk.homeCountry(), desk.settings().get().rep().timeZone(), desk.clock());
  }

  /** The mailbox that is set up; practice reads nobody's real one. */
  public Optional<MailInbox> inbox() {
    Optional<MailInbox> inbox =
        desk.workspace().practice()
            ? standIn().or(() -> Optional.of(desk.sending().practice().mailbox()))
            : mailbox.inbox();
    account = inbox.map(MailInbox::account).orElse(null);
    return inbox;
  }

  private Optional<MailInbox> standIn() {
    return Loopback.leadsNowhere(desk.settings().get()) ? mailbox.inbox() : Optional.empty();
  }

  /** The mailbox that is being read, by the name coverage is kept by; asks no keyring. */
  public Optional<String> account() {
    return Optional.ofNullable(account);
  }

  /** Takes the lead mails that waited for sources which go on. */
  void takeWaiting() {
    leads.takeWaiting(desk.transactions(), desk.clock());
  }

  /** Looks once; answers whether the mailbox, when there is one, could be read whole. */
  public boolean pollOnce() {
    Optional<MailInbox> inbox = inbox();
    if (inbox.isEmpty()) {
      return true;
    }
    try (MailSession session = inbox.get().connect()) {
      return poll.run(inbox.get(), session).complete();
    } catch (MailboxException e) {
      poll.failed(inbox.get(), e.reason());
      return false;
    }
  }

  /** A loop that reads until it is closed. */
  Running newRunning() {
    MailPollLoop loop = new MailPollLoop(poll, this::inbox, desk.clock());
    Subscription settings =
        desk.changes()
            .subscribe(change -> {
              if (change instanceof Change.SettingsChanged || change instanceof Change.ClockMoved) {
                loop.reconnect();
              }
            });
    return new Running(loop, settings);
  }

  /** A running loop and what makes it connect anew. */
  public record Running(MailPollLoop loop, Subscription settings) implements AutoCloseable {

    void start() {
      loop.start();
    }

    @Override
    public void close() {
      settings.close();
      loop.close();
    }
  }
}
