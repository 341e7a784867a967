package app.ringback.outbox.call;

import app.ringback.core.ActivityId;
import app.ringback.core.MediaId;
import app.ringback.intake.call.InboundCallStore;
import app.ringback.outbox.CallDispatches;
import app.ringback.outbox.Dispatch;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.CallEntryStore;
import app.ringback.timeline.media.MediaStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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

  private static final Duration AGAIN = Duration.ofSeconds(30);

  /** The carrier has a recording within minutes; after this there is none. */
  private static final Duration LOOKED_FOR = Duration.ofDays(1);

  private static final int MOST_TRIES = 40;
  private static final String UNREADABLE = "It is no audio that can be read.";

  private final CallBook book;
  private final RecordingStore recordings;
  private final MediaStore media;
  private final CallerMessages messages;
  private final Supplier<Optional<RecordingCarrier>> carrier;
  private final BooleanSupplier keep;

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
    this.recordings = recordings;
    this.media = media;
    this.carrier = carrier;
    this.keep = keep;
  }

  /** One pass over everything that is to be brought or deleted now. */
  public void run() {
    Optional<RecordingCarrier> now = carrier.get();
    if (now.isEmpty()) {
      return;
    }
    for (Bridge bridge :
        book.read(tx -> book.bridges().recorded(tx, book.now().minus(LOOKED_FOR)))) {
      look(bridge, now.get());
    }
    messages.look(now.get());
    for (RecordingStore.Due due : book.read(tx -> recordings.due(tx, book.now()))) {
      if (due.measured()) {
        delete(due, now.get());
      } else {
        fetch(due, now.get());
      }
    }
  }

  /** Finds what was recorded of a call that is over. */
  private void look(Bridge bridge, RecordingCarrier now) {
    if (!(now.of(bridge.leadCall()) instanceof RecordingCarrier.Listing.Entries found)
        || found.entries().isEmpty()
        || found.entries().stream().anyMatch(entry -> !entry.done())) {
      return;
    }
    book.write(tx -> {
      Optional<ActivityId> entry =
          book.dispatches().find(tx, bridge.id()).map(Dispatch::activityId);
      entry.ifPresent(id ->
          found
              .entries()
              .forEach(recording ->
                  // The leg's own side is recorded first, what it hears second.
                  recordings.expect(tx, recording.id(), id, bridge.leadCall(), 0, book.now())));
      return book.change(tx, bridge, after -> after.recordingState("found"));
    });
  }

  private void fetch(RecordingStore.Due due, RecordingCarrier now) {
    switch (now.audio(due.id(), due.message() ? 1 : 2, MOST_BYTES)) {
      case RecordingCarrier.Audio.Unavailable _ -> putOff(due, "It could not be fetched.");
      case RecordingCarrier.Audio.Gone _ ->
          book.write(tx -> {
            recordings.deleted(tx, due.id(), book.now());
            return true;
          });
      case RecordingCarrier.Audio.Here here when due.message() -> heard(due, here.wav());
      case RecordingCarrier.Audio.Here here -> measure(due, here.wav());
    }
  }

  private void heard(RecordingStore.Due due, byte[] wav) {
    if (wav.length > MOST_KEPT) {
      putOff(due, "It is too long to be kept.");
      return;
    }
    try {
      messages.heard(due, wav);
    } catch (IOException e) {
      log.warn("A message could not be read: {}", e.getMessage());
      putOff(due, UNREADABLE);
    }
  }

  private void measure(RecordingStore.Due due, byte[] wav) {
    double seconds;
    try {
      seconds = TalkTime.seconds(wav, due.leadChannel());
    } catch (IOException e) {
      log.warn("A recording could not be measured: {}", e.getMessage());
      putOff(due, UNREADABLE);
      return;
    }
    boolean keeps = keep.getAsBoolean() && wav.length <= MOST_KEPT;
    book.write(tx -> {
      Optional<Activity> entry = book.dispatches().book().timelines().find(tx, due.entry());
      entry.ifPresent(call -> {
        book.entries().talked(tx, call.id(), call.leadId(), seconds, book.now());
        if (keeps) {
          kept(tx, media, call.id(), wav, book.now());
        }
      });
      recordings.measured(tx, due.id(), keeps, true, book.now());
      return true;
    });
  }

  /** Puts the sound on the timeline, beside the call's entry. */
  static void kept(Tx tx, MediaStore media, ActivityId entry, byte[] wav, Instant now) {
    MediaId id = media.of(tx, entry, 1, now).getFirst().id();
    media.keep(tx, id, Wav.TYPE, wav, now);
  }

  private void delete(RecordingStore.Due due, RecordingCarrier now) {
    if (now.delete(due.id())) {
      book.write(tx -> {
        recordings.deleted(tx, due.id(), book.now());
        return true;
      });
    } else {
      putOff(due, "It could not be deleted at the carrier.");
    }
  }

  private void putOff(RecordingStore.Due due, String problem) {
    Instant until = due.tries() < MOST_TRIES ? book.now().plus(AGAIN) : null;
    book.write(tx -> {
      recordings.putOff(tx, due.id(), problem, until, book.now());
      return true;
    });
  }
}
