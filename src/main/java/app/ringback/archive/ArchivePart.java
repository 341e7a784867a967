package app.ringback.archive;

import app.ringback.core.JsonRow;
import app.ringback.store.Tx;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One file of an archive: how its rows leave the book and come back. */
interface ArchivePart {

  String file();

  /**
   * Writes the rows, always in the same order, in constant memory.
   *
   * @param leads whose, null for the whole book
   */
  void write(Tx tx, @Nullable Collection<java.util.UUID> leads, Consumer<String> lines);

  /** Takes rows into the book. */
  Taker taker(Taking taking);

  /** Takes the rows of one file, one by one. */
  interface Taker {

    /** Throws {@link app.ringback.core.BadRowException} when the row cannot be taken. */
    void take(JsonRow row);

    /** Stores what is still in hand. */
    void finish();
  }
}
