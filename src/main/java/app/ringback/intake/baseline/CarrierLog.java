package app.ringback.intake.baseline;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** What the carrier remembers of texts and calls. Calls block and never throw. */
public interface CarrierLog {

  /** The account asked, as coverage is kept by; no secret in it. */
  String account();

  /**
   * Reads what was since an instant, in any order. Texts that only opt out, ask for help or begin
   * again are no contacts.
   *
   * @param isWord whether a text is such a word
   * @param stop whether no more is wanted
   */
  Answer read(Instant since, IsWord isWord, Consumer<Contact> contacts, BooleanSupplier stop);

  /** Whether a text is only an opt-out, help or start word. */
  @FunctionalInterface
  interface IsWord {
    boolean test(String body);
  }

  /** How the reading ended. */
  sealed interface Answer {

    /**
     * The carrier answered.
     *
     * @param complete false when there is more than can be read
     */
    record Read(boolean complete) implements Answer {}

    /**
     * The carrier did not answer.
     *
     * @param reason in words for the rep
     */
    record Unavailable(String reason) implements Answer {}
  }
}
