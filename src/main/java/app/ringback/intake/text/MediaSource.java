package app.ringback.intake.text;

import java.util.List;

/** Where the pictures and files of received texts are kept by the carrier. Calls block. */
public interface MediaSource {

  /** What came with a text, in its order. */
  Listing list(String textId);

  /**
   * The content of one of them.
   *
   * @param most bytes after which reading ends
   */
  Content fetch(String textId, String mediaId, long most);

  /** What came of asking what came with a text. */
  sealed interface Listing {
    record Entries(List<Entry> entries) implements Listing {}

    /** The carrier knows no such text. */
    record Gone() implements Listing {}

    /** The carrier could not be asked. */
    record Unavailable() implements Listing {}
  }

  /**
   * One of those that came with a text.
   *
   * @param contentType as the carrier states it, may be empty
   */
  record Entry(String id, String contentType) {}

  /** What came of asking for a content. */
  sealed interface Content {
    /** The content; no copy is made of it. */
    final class Here implements Content {

      private final byte[] bytes;

      public Here(byte[] bytes) {
        this.bytes = bytes;
      }

      public byte[] bytes() {
        return bytes;
      }
    }

    record TooLarge() implements Content {}

    record Gone() implements Content {}

    record Unavailable() implements Content {}
  }
}
