package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.app.Sending;
import app.ringback.intake.text.PollStore;
import app.ringback.outbox.CarrierContact;
import app.ringback.outbox.OutboxGlance;
import app.ringback.outbox.OutboxGlanceQueries;
import app.ringback.outbox.TextCarrier;
import app.ringback.ui.Delays;
import app.ringback.ui.Notices;
import app.ringback.ui.StatusModel;
import app.ringback.ui.Tasks;
import app.ringback.ui.UiTexts;
import app.ringback.ui.status.Glance;
import app.ringback.ui.status.Glance.Listened;
import app.ringback.ui.status.StatusFeed;
import app.ringback.ui.status.StatusSource;
import app.ringback.ui.status.StatusWords;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;

/** What the bars tell about the open desk. */
record DeskStatus(OpenDesk open) implements StatusSource {

  /** How often an account that is not used is asked whether it still works. */
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMinutes(1);

  /**
   * What keeps the bars up to date.
   *
   * @param refreshBackup looks again when the last backup was made
   */
  StatusFeed feed(
      StatusModel status,
      UiTexts texts,
      Tasks tasks,
      Notices notices,
      Delays delays,
      Runnable refreshBackup) {
    InstantSource clock = open.desk().clock();
    StatusWords words = new StatusWords(texts, clock, new Times(texts, clock, open::zone));
    return new StatusFeed(status, this, words, tasks, notices, delays, refreshBackup);
  }

  /** How far back the minutes are counted in which nobody listened. */
  private static final Duration LATELY = Duration.ofDays(1);

  @Override
  public Glance read() {
    Desk desk = open.desk();
    Sending sending = desk.sending();
    Instant now = desk.clock().instant();
    OutboxGlance outbox = desk.transactions().read(tx -> OutboxGlanceQueries.glance(tx, now));
    return new Glance(
        outbox,
        open.views().glance(),
        sending.carriers().contact(),
        sending.worker().problem(),
        desk.listening().mail().account().map(account -> listened(account, now)),
        desk.listening().texts().map(account -> listened(account, now)).orElse(Listened.NEVER),
        sending.carriers().ahead(),
        desk.workspace().practice());
  }

  private Listened listened(String account, Instant now) {
    PollStore polls = open.desk().listening().polls();
    ZoneId zone = open.zone();
    Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return open.desk()
        .transactions()
        .read(tx -> {
          PollStore.Standing standing = polls.standing(tx, account);
          return new Listened(
              standing.lastSuccess(),
              standing.reason(),
              // Only up to the last success: what is blind now is told by the age of that.
              polls.blind(tx, account, now.minus(LATELY), now),
              polls
                  .blind(tx, account, midnight, now)
                  .plus(PollStore.blindNow(standing, midnight, now)));
        });
  }

  @Override
  public void lookAround() {
    open.refresh();
    Instant since = open.desk().clock().instant().minus(BETWEEN_QUESTIONS);
    Sending sending = open.desk().sending();
    boolean isIdle =
        sending.carriers().contact().map(CarrierContact::askedAt).filter(since::isBefore).isEmpty();
    if (isIdle) {
      sending.carriers().texts().ifPresent(TextCarrier::account);
    }
  }
}
