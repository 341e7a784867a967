package app.ringback.outbox.call;

import app.ringback.intake.call.InboundCallStore;
import app.ringback.intake.call.InboundCallStore.Unheard;
import app.ringback.timeline.Activity;
import app.ringback.timeline.media.MediaStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Messages callers left with the assistant: found after the call, brought into the book, each once,
 * and then deleted at the carrier unless the user leaves them there.
 */
final class CallerMessages {

  /** A message is at the carrier seconds after the caller hung up, sometimes minutes. */
  private static final List<Duration> LOOKS =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30));

  private final CallBook book;
  private final InboundCallStore inbound;
  private final RecordingStore recordings;
  private final MediaStore media;
  private final BooleanSupplier keepThere;

  CallerMessages(
      CallBook book,
      InboundCallStore inbound,
      RecordingStore recordings,
      MediaStore media,
      BooleanSupplier keepThere) {
    this.book = book;
    this.inbound = inbound;
    this.recordings = recordings;
    this.media = media;
    this.keepThere = keepThere;
  }

  /** Looks for messages of calls that the assistant took lately. */
  void look(RecordingCarrier carrier) {
    for (Unheard call : book.read(tx -> inbound.unheard(tx, book.now()))) {
      look(call, carrier);
    }
  }

  private void look(Unheard call, RecordingCarrier carrier) {
    if (!(carrier.of(call.id()) instanceof RecordingCarrier.Listing.Entries(var entries))) {
      // Who cannot be asked now is asked with the next pass, as often as it takes.
      return;
    }
    boolean whole = !entries.isEmpty() && entries.stream().allMatch(RecordingCarrier.Entry::done);
    Instant next =
        whole || call.checks() >= LOOKS.size() ? null : book.now().plus(LOOKS.get(call.checks()));
    book.write(tx -> {
      if (whole) {
        entries.forEach(message ->
            recordings.expectMessage(tx, message.id(), call.entry(), call.id(), book.now()));
      }
      inbound.lookAgain(tx, call.id(), next, book.now());
      return true;
    });
  }

  /**
   * Puts a message on the timeline. It is kept always: it is what the caller wanted to say.
   *
   * @throws IOException when it is no sound
   */
  void heard(RecordingStore.Due due, byte[] wav) throws IOException {
    double seconds = Wav.seconds(wav);
    book.write(tx -> {
      Optional<Activity> entry = book.dispatches().book().timelines().find(tx, due.entry());
      // Nobody has it any more when the person was erased while it was fetched.
      entry.ifPresent(call -> {
        book.entries().ended(tx, call.id(), call.leadId(), "machine", seconds, "", book.now());
        CallRecordings.kept(tx, media, call.id(), wav, book.now());
      });
      boolean stays = keepThere.getAsBoolean() && entry.isPresent();
      recordings.measured(tx, due.id(), entry.isPresent(), !stays, book.now());
      return true;
    });
  }
}
