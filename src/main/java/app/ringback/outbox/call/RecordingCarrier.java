package app.ringback.outbox.call;

import java.util.List;

/** Whoever keeps recordings of calls. Calls of methods block and never throw. */
public interface RecordingCarrier {

  /** The recordings of a leg. */
  Listing of(String leg);

  /**
   * The audio of one, as a WAV file.
   *
   * @param channels 2 for the two sides on channels of their own, 1 for all on one
   * @param most bytes after which reading ends
   */
  Audio audio(String id, int channels, long most);

  /** Deletes one for good; true also when it is gone already. */
  boolean delete(String id);

  /**
   * One recording.
   *
   * @param done whether it is whole
   */
  record Entry(String id, boolean done) {}

  /** What came of asking for recordings. */
  sealed interface Listing {
    record Entries(List<Entry> entries) implements Listing {
      public Entries {
        entries = List.copyOf(entries);
      }
    }

    record Unavailable() implements Listing {}
  }

  /** What came of asking for audio. */
  sealed interface Audio {
    /** The audio; no copy is made of it. */
    final class Here implements Audio {

      private final byte[] wav;

      public Here(byte[] wav) {
        this.wav = wav;
      }

      public byte[] wav() {
        return wav;
      }
    }

    record Gone() implements Audio {}

    record Unavailable() implements Audio {}
  }
}
