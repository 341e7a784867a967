package app.ringback.ui.media;

import app.ringback.core.Texts;
import app.ringback.timeline.media.Media;
import app.ringback.timeline.media.MediaState;
import app.ringback.ui.UiTexts;
import java.util.Map;
import java.util.Set;

/** What is said of something that came with a text. */
final class MediaWords {

  /** What the toolkit can decode; other pictures can be saved. */
  private static final Set<String> SHOWN =
      Set.of("image/png", "image/jpeg", "image/gif", "image/bmp");

  private static final Set<String> CARDS =
      Set.of("text/vcard", "text/x-vcard", "application/vcard");

  /** Endings of names, where the second half of the type is none. */
  private static final Map<String, String> ENDINGS =
      Map.of(
          "image/jpeg", "jpg",
          "text/plain", "txt",
          "text/vcard", "vcf",
          "text/x-vcard", "vcf",
          "application/vcard", "vcf",
          "text/calendar", "ics",
          "audio/mpeg", "mp3",
          "video/quicktime", "mov",
          "video/3gpp", "3gp",
          "audio/amr", "amr");

  private final UiTexts texts;

  MediaWords(UiTexts texts) {
    this.texts = texts;
  }

  static boolean isPicture(Media media) {
    return SHOWN.contains(media.contentType());
  }

  /** Whether this computer can play it: a WAV, as calls and messages are kept. */
  static boolean isPlayable(Media media) {
    return media.state() == MediaState.KEPT && media.contentType().equals("audio/wav");
  }

  /** What it is: a picture, a film and so on. */
  String kind(Media media) {
    if (CARDS.contains(media.contentType())) {
      return texts.get("media.card");
    }
    return switch (media.kind()) {
      case "image" -> texts.get("media.picture");
      case "audio" -> texts.get("media.sound");
      case "video" -> texts.get("media.film");
      default ->
          media.contentType().equals("application/pdf")
              ? texts.get("media.pdf")
              : texts.get("media.file");
    };
  }

  /** Why it is not here; for one that is, what it is and how large. */
  String standing(Media media) {
    return switch (media.state()) {
      case WANTED -> texts.get("media.wanted");
      case KEPT ->
          texts.get("media.here", Texts.firstOf(media.name(), kind(media)), size(media.bytes()));
      case REFUSED ->
          switch (media.reason()) {
            case TOO_LARGE -> texts.get("media.too_large", kind(media));
            case KIND -> texts.get("media.kind", media.contentType());
            case GONE, NONE -> texts.get("media.gone");
          };
    };
  }

  /** Its place and what it is, for a screen reader. */
  String name(Media media, int of) {
    return texts.get("media.name", media.place() + 1, of, standing(media));
  }

  /** What it is called as a file of the user's. */
  String file(Media media) {
    if (!media.name().isEmpty()) {
      return media.name();
    }
    String ending =
        ENDINGS.getOrDefault(
            media.contentType(),
            media.contentType().replaceAll("^[^/]*/(x-)?", "").replaceAll("[^a-z0-9]", ""));
    return texts.get("media.file.name", media.place() + 1) + (ending.isEmpty() ? "" : "." + ending);
  }

  private String size(long bytes) {
    return bytes < 1_000_000
        ? texts.get("media.kilobytes", Math.max(1, bytes / 1000))
        : texts.get("media.megabytes", bytes / 1_000_000.0);
  }
}
