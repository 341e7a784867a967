package app.ringback.intake.text;

import app.ringback.store.Transactions;
import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.MediaState;
import app.ringback.timeline.media.MediaStore;
import app.ringback.timeline.media.MediaStore.Due;
import app.ringback.timeline.media.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches what came with texts into the book, one at a time. What cannot be fetched now is put off;
 * what the carrier no longer has, what is too large and what is of no kind a person sends is noted
 * as such and never asked for again.
 */
public final class MediaFetch {

  /** Twice what a carrier lets through with one text. */
  static final long LARGEST = 10L * 1024 * 1024;

  /** Carriers take ten with one text. */
  private static final int MOST_OF_A_TEXT = 10;

  /** A text may be listed a little before what came with it. */
  private static final int TRIES_FOR_MISSING = 3;

  private static final int MOST_AT_ONCE = 20;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final int LARGEST_SHIFT = 5;

  /** First halves of types a person sends, and documents. */
  private static final Set<String> KINDS = Set.of("image", "audio", "video", "text");

  private static final Set<String> DOCUMENTS =
      Set.of("application/pdf", "application/vcard", "application/ics");

  private final Transactions transactions;
  private final MediaStore media;
  private final InstantSource clock;

  public MediaFetch(Transactions transactions, MediaStore media, InstantSource clock) {
    this.transactions = transactions;
    this.media = media;
    this.clock = clock;
  }

  /** Fetches everything that is due; ends at the first sign that the carrier cannot be asked. */
  public void run(MediaSource source) {
    Instant now = clock.instant();
    List<Due> texts = transactions.read(tx -> media.due(tx, now, MOST_AT_ONCE));
    for (int i = 0; i < texts.size(); i++) {
      if (!fetch(source, texts.get(i))) {
        texts.subList(i, texts.size()).forEach(this::putOff);
        return;
      }
    }
  }

  /** When something is next to be fetched; empty when nothing is wanted. */
  public Optional<Instant> next() {
    return transactions.read(media::nextDue);
  }

  /** Answers false when the carrier could not be asked. */
  private boolean fetch(MediaSource source, Due due) {
    return switch (source.list(due.providerId())) {
      case MediaSource.Listing.Unavailable() -> false;
      case MediaSource.Listing.Gone() -> {
        wanted(due, 0).forEach(each -> refuse(each, "", Refusal.GONE));
        yield true;
      }
      case MediaSource.Listing.Entries(var entries) -> fetch(source, due, entries);
    };
  }

  private boolean fetch(MediaSource source, Due due, List<MediaSource.Entry> entries) {
    for (Media each : wanted(due, Math.min(entries.size(), MOST_OF_A_TEXT))) {
      if (each.place() < entries.size()) {
        if (!fetch(source, due, each, entries.get(each.place()))) {
          return false;
        }
      } else if (due.tries() + 1 < TRIES_FOR_MISSING) {
        putOff(due);
        return true;
      } else {
        refuse(each, "", Refusal.GONE);
      }
    }
    return true;
  }

  private boolean fetch(MediaSource source, Due due, Media each, MediaSource.Entry entry) {
    String type = plain(entry.contentType());
    if (!isKept(type)) {
      refuse(each, type, Refusal.KIND);
      return true;
    }
    return switch (source.fetch(due.providerId(), entry.id(), LARGEST)) {
      case MediaSource.Content.Here here -> {
        transactions.run(tx -> media.keep(tx, each.id(), type, here.bytes(), clock.instant()));
        yield true;
      }
      case MediaSource.Content.TooLarge() -> refuse(each, type, Refusal.TOO_LARGE);
      case MediaSource.Content.Gone() -> refuse(each, type, Refusal.GONE);
      case MediaSource.Content.Unavailable() -> false;
    };
  }

  private static String plain(String contentType) {
    int end = contentType.indexOf(';');
    return (end < 0 ? contentType : contentType.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isKept(String type) {
    int slash = type.indexOf('/');
    return DOCUMENTS.contains(type) || (slash > 0 && KINDS.contains(type.substring(0, slash)));
  }

  private List<Media> wanted(Due due, int atLeast) {
    return transactions.write(tx -> media.of(tx, due.activity(), atLeast, clock.instant())).stream()
        .filter(each -> each.state() == MediaState.WANTED)
        .toList();
  }

  private boolean refuse(Media each, String type, Refusal reason) {
    transactions.run(tx -> media.refuse(tx, each.id(), type, reason, clock.instant()));
    return true;
  }

  private void putOff(Due due) {
    Instant now = clock.instant();
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(due.tries(), LARGEST_SHIFT));
    transactions.run(tx -> media.putOff(tx, due.activity(), now.plus(wait), now));
  }
}
