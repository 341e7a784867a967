package app.ringback.timeline.media;

import app.ringback.core.ActivityId;
import app.ringback.core.MediaId;

/**
 * One picture or file that came with a text or goes with a mail, without its content.
 *
 * @param activity the entry of the text or mail
 * @param place its place among what comes with it, from 0
 * @param name as the file is called; empty for what came with a text
 * @param contentType the media type, lower case, without parameters; empty while unknown
 * @param bytes length of the content, 0 while it is not here
 * @param reason why it was refused; NONE unless it was
 */
public record Media(
    MediaId id,
    ActivityId activity,
    int place,
    String name,
    MediaState state,
    String contentType,
    long bytes,
    Refusal reason) {

  /** The first half of the type: {@code image}, {@code video} and so on; may be empty. */
  public String kind() {
    int slash = contentType.indexOf('/');
    return slash < 0 ? "" : contentType.substring(0, slash);
  }
}
