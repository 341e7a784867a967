package app.ringback.outbox.call;

import app.ringback.core.ActivityId;
import app.ringback.core.MediaId;
import app.ringback.core.RetryPolicy;
import app.ringback.intake.call.InboundCallStore;
import app.ringback.outbox.CallDispatches;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.Retrying;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.CallEntryStore;
import app.ringback.timeline.media.MediaStore;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings recordings of calls that are over here, takes the lead's talk time from them, and deletes
 * them: here they are only ever in memory, unless the user keeps them in the encrypted book. The
 * messages callers left come the same way, and are kept.
 */
public final class CallRecordings {

  private static final Logger log = LoggerFactory.getLogger(CallRecordings.class);

  /** Two hours on two channels of 8,000 samples of two bytes are 230 MB; what is longer is cut. */
  private static final long MOST_BYTES = 250L * 1024 * 1024;

  /** As large as one thing on the timeline may be. */
  private static final int MOST_KEPT = 40 * 1024 * 1024;

  /** States of {@link Bridge#recordingState} after a call: its recordings are known, or none is. */
  private static final String FOUND = "found";

  private static final String NONE = "none";
  private static final String TOO_LONG = "It is too long to be kept.";
  private static final String UNREADABLE = "It is no audio that can be read.";

  /** Each recording is asked for by itself, at even intervals. */
  private static final RandomGenerator NO_CHANCE = () -> 0;

  private final CallBook book;
  private final RecordingStore recordings;
  private final MediaStore media;
  private final CallerMessages messages;
  private final LeftRecordings left;
  private final Supplier<Optional<RecordingCarrier>> carrier;
  private final BooleanSupplier keep;
  private final AtomicBoolean begun = new AtomicBoolean();

  /**
   * @param inbound the calls that came in, of which some have a message
   * @param keep whether the user keeps the audio, as the settings have it now
   * @param keepThere whether messages stay at the carrier, too, as the settings have it now
   */
  public CallRecordings(
      CallDispatches dispatches,
      BridgeStore bridges,
      CallEntryStore entries,
      RecordingStore recordings,
      MediaStore media,
      InboundCallStore inbound,
      Supplier<Optional<RecordingCarrier>> carrier,
      BooleanSupplier keep,
      BooleanSupplier keepThere) {
    this.book = new CallBook(dispatches, bridges, entries);
    messages = new CallerMessages(book, inbound, recordings, media, keepThere);
    left =
        new LeftRecordings(dispatches.book().transactions(), recordings, dispatches.book().clock());
    this.recordings = recordings;
    this.media = media;
    this.carrier = carrier;
    this.keep = keep;
  }

  /** Recordings nobody waits for. */
  public LeftRecordings left() {
    return left;
  }

  /**
   * One pass over everything that is to be brought or deleted now; the first one of a process also
   * takes up what was given up.
   */
  public void run() {
    Optional<RecordingCarrier> now = carrier.get();
    if (now.isEmpty()) {
      return;
    }
    if (begun.compareAndSet(false, true)) {
      change(tx -> recordings.takeUpAgain(tx, book.now()));
    }
    for (Bridge bridge : book.read(book.bridges()::recorded)) {
      look(bridge, now.get());
    }
    messages.look(now.get());
    left.sweep(now.get());
    for (RecordingStore.Due due : book.read(tx -> recordings.due(tx, book.now()))) {
      if (due.measured()) {
        delete(due, now.get());
      } else {
        fetch(due, now.get());
      }
    }
  }

  /**
   * Finds what was recorded of a call that is over. One that the carrier was asked to record when
   * the program ended, or without an answer, may have been recorded or not.
   */
  private void look(Bridge bridge, RecordingCarrier now) {
    if (!(now.of(bridge.leadCall()) instanceof RecordingCarrier.Listing.Entries(var entries))) {
      return;
    }
    boolean whole = !entries.isEmpty() && entries.stream().allMatch(RecordingCarrier.Entry::done);
    if (!whole && !isLate(bridge)) {
      return;
    }
    book.write(tx -> {
      Optional<ActivityId> entry =
          book.dispatches().find(tx, bridge.id()).map(Dispatch::activityId);
      entry.ifPresent(id ->
          entries.forEach(recording ->
              // The leg's own side is recorded first, what it hears second.
              recordings.expect(tx, recording.id(), id, bridge.leadCall(), 0, book.now())));
      return book.change(
          tx, bridge, after -> after.recordingState(entries.isEmpty() ? NONE : FOUND));
    });
  }

  private boolean isLate(Bridge bridge) {
    Instant ended = bridge.endedAt();
    return ended == null || ended.plus(LeftRecordings.LOOKED_FOR).isBefore(book.now());
  }

  private void fetch(RecordingStore.Due due, RecordingCarrier now) {
    switch (now.audio(due.id(), due.message() ? 1 : 2, MOST_BYTES)) {
      case RecordingCarrier.Audio.Unavailable _ ->
          putOff(due, "It could not be fetched.", Retrying.RECORDING);
      case RecordingCarrier.Audio.Gone _ ->
          change(tx -> recordings.deleted(tx, due.id(), book.now()));
      case RecordingCarrier.Audio.Here here when due.message() -> heard(due, here.wav());
      case RecordingCarrier.Audio.Here here -> measure(due, here.wav());
    }
  }

  private void heard(RecordingStore.Due due, byte[] wav) {
    if (wav.length > MOST_KEPT) {
      putOff(due, TOO_LONG, new RetryPolicy.Permanent());
      return;
    }
    try {
      messages.heard(due, wav);
    } catch (IOException e) {
      log.warn("A message could not be read: {}", e.getMessage());
      putOff(due, UNREADABLE, Retrying.UNREADABLE);
    }
  }

  private void measure(RecordingStore.Due due, byte[] wav) {
    double seconds;
    try {
      seconds = TalkTime.seconds(wav, due.leadChannel());
    } catch (IOException e) {
      log.warn("A recording could not be measured: {}", e.getMessage());
      unreadable(due);
      return;
    }
    boolean wanted = keep.getAsBoolean();
    boolean keeps = wanted && wav.length <= MOST_KEPT;
    change(tx -> {
      Optional<Activity> entry = book.dispatches().book().timelines().find(tx, due.entry());
      entry.ifPresent(call -> {
        book.entries().talked(tx, call.id(), call.leadId(), seconds, book.now());
        if (keeps) {
          kept(tx, media, call.id(), wav, book.now());
        }
      });
      // What the user keeps and the book cannot hold stays where it is.
      boolean stays = wanted && !keeps && entry.isPresent();
      recordings.measured(tx, due.id(), keeps, !stays, book.now());
      if (stays) {
        log.warn("A recording of {} bytes is too long for the book and stays there", wav.length);
      }
    });
  }

  /** Nobody will ever hear it: in the end it goes, unless the user keeps recordings. */
  private void unreadable(RecordingStore.Due due) {
    if (Retrying.UNREADABLE.after(due.tries() + 1).isPresent()) {
      putOff(due, UNREADABLE, Retrying.UNREADABLE);
    } else {
      boolean goes = !keep.getAsBoolean();
      change(tx -> recordings.measured(tx, due.id(), false, goes, book.now()));
    }
  }

  /** Puts the sound on the timeline, beside the call's entry. */
  static void kept(Tx tx, MediaStore media, ActivityId entry, byte[] wav, Instant now) {
    MediaId id = media.of(tx, entry, 1, now).getFirst().id();
    media.keep(tx, id, Wav.TYPE, wav, now);
  }

  private void delete(RecordingStore.Due due, RecordingCarrier now) {
    if (now.delete(due.id())) {
      change(tx -> recordings.deleted(tx, due.id(), book.now()));
    } else {
      putOff(due, "It could not be deleted at the carrier.", Retrying.RECORDING);
    }
  }

  private void putOff(RecordingStore.Due due, String problem, RetryPolicy policy) {
    Instant now = book.now();
    Instant until = policy.after(due.tries() + 1, now, NO_CHANCE).map(now::plus).orElse(null);
    change(tx -> recordings.putOff(tx, due.id(), problem, until, now));
  }

  private void change(Consumer<Tx> work) {
    book.write(tx -> {
      work.accept(tx);
      return true;
    });
  }
}
