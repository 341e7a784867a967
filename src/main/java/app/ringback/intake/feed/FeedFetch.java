package app.ringback.intake.feed;

import java.net.URI;

/** Asks the server of a feed. */
@FunctionalInterface
public interface FeedFetch {

  /**
   * Fetches what lies at the address, when it changed.
   *
   * @param etag of the state that is known; empty to fetch it in any case
   * @param lastModified of that state, may be empty
   * @throws FeedTrouble when there is no usable answer
   */
  Answer fetch(URI address, String etag, String lastModified) throws FeedTrouble;

  /** What the server answered. */
  sealed interface Answer {

    /** Nothing changed. */
    record Unchanged() implements Answer {}

    /** The whole of it. */
    final class Content implements Answer {

      private final byte[] bytes;
      private final String etag;
      private final String lastModified;

      Content(byte[] bytes, String etag, String lastModified) {
        this.bytes = bytes.clone();
        this.etag = etag;
        this.lastModified = lastModified;
      }

      byte[] bytes() {
        return bytes.clone();
      }

      String etag() {
        return etag;
      }

      String lastModified() {
        return lastModified;
      }
    }
  }
}
