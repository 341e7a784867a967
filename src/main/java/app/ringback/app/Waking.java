package app.ringback.app;

import app.ringback.agenda.Automatic;
import app.ringback.agenda.wake.ClockWatch;
import app.ringback.agenda.wake.Jump;
import app.ringback.agenda.wake.Pulse;
import app.ringback.agenda.wake.Wake;
import app.ringback.agenda.wake.WakeKind;
import app.ringback.agenda.wake.WakeStore;
import app.ringback.core.ProblemException;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before everything that leaves by itself: after a sleep or a change of the clock, first
 * what came in meanwhile is asked for, then what was missed is planned anew, and only then anything
 * is sent. So nothing leaves to somebody who opted out while we were away, and nothing in a burst.
 */
final class Waking {

  private static final Logger log = LoggerFactory.getLogger(Waking.class);

  /** A Ringback that was closed for longer wakes up as a computer does. */
  private static final Duration AWAY = Duration.ofHours(1);

  /** An account that does not answer holds up the others no longer than this. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Desk desk;
  private final Pulse pulse;
  private final ClockWatch watch;
  private final WakeStore wakes;
  private final List<Wake> owed = new ArrayList<>();
  private long owedSince;
  private boolean begun;

  Waking(Desk desk, Pulse pulse, WakeStore wakes) {
    this.desk = desk;
    this.pulse = pulse;
    this.wakes = wakes;
    watch = new ClockWatch(desk.clock(), pulse);
  }

  /** Whether we have woken and something is still to be done because of it. */
  synchronized boolean isDue() {
    Stream.concat(beginning().stream(), watch.look().stream()).forEach(this::note);
    return !owed.isEmpty();
  }

  /**
   * Looks whether we have just woken, and does what must be done before anything else.
   *
   * @param replan plans anew what was missed
   * @throws ProblemException when it is not known yet what came in: nothing may leave before
   */
  synchronized void look(Runnable replan) {
    if (!isDue()) {
      return;
    }
    listen();
    List<Set<UUID>> missed =
        desk.transactions()
            .read(tx -> owed.stream().map(wake -> Automatic.missed(tx, wake)).toList());
    replan.run();
    desk.transactions().run(tx -> noteReplanned(tx, missed));
    owed.clear();
  }

  private void noteReplanned(Tx tx, List<Set<UUID>> missed) {
    for (int i = 0; i < owed.size(); i++) {
      Wake wake = owed.get(i);
      wakes.replanned(tx, wake.id(), Automatic.movedOn(tx, missed.get(i), wake));
    }
  }

  private Optional<Jump> beginning() {
    if (begun) {
      return Optional.empty();
    }
    begun = true;
    Instant now = desk.clock().instant();
    return desk.transactions()
        .read(wakes::lastAwake)
        .filter(last -> last.plus(AWAY).isBefore(now))
        .map(last -> new Jump(WakeKind.SLEPT, last, now, pulse.zone().get(), pulse.zone().get()));
  }

  private void note(Jump jump) {
    log.info("Time went from {} to {} ({})", jump.from(), jump.to(), jump.kind());
    if (owed.isEmpty()) {
      owedSince = pulse.ticks().getAsLong();
    }
    owed.add(desk.transactions().write(tx -> wakes.note(tx, jump)));
  }

  private void listen() {
    Listening listening = desk.listening();
    boolean texts = listening.pollTextsOnce();
    boolean mails = listening.mail().pollOnce();
    listening.pollCallsOnce();
    Duration waited = Duration.ofNanos(pulse.ticks().getAsLong() - owedSince);
    if (!(texts && mails) && waited.compareTo(PATIENCE) < 0) {
      throw new ProblemException(
          "It is not known yet what came in while nobody was here.",
          "Nothing leaves until it is.",
          "");
    }
  }
}
