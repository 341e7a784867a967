package app.ringback.outbox.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rep's own message for voicemails, without its sound.
 *
 * @param name of the file it came from; empty when it was recorded by telephone
 * @param contentType {@code audio/wav} or {@code audio/mpeg}
 * @param seconds how long it is; null when that cannot be told
 */
public record OwnMessage(String name, String contentType, @Nullable Double seconds, Instant at) {

  /** Whether this computer can play it: what is compressed it cannot. */
  public boolean plays() {
    return contentType.equals(Wav.TYPE);
  }
}
