package app.ringback.intake.text;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whoever receives texts for the rep. Calls block and never throw. */
public interface TextInbox {

  /** The account and number asked, as coverage is kept by. */
  String account();

  /**
   * The texts received since the instant, perhaps some older ones too.
   *
   * @param known answers which of these ids are stored already: once a whole page is, nothing older
   *     needs to be read
   */
  Answer receivedSince(Instant since, Function<Collection<String>, Set<String>> known);

  /** What came of the question. */
  sealed interface Answer {

    /**
     * The carrier answered.
     *
     * @param texts those not known yet, in any order
     * @param complete false when the list went on for longer than can be right, so that older ones
     *     may be missing
     */
    record Texts(List<ReceivedText> texts, boolean complete) implements Answer {}

    /**
     * The carrier did not answer.
     *
     * @param reason why the carrier could not be asked, in words for the rep
     */
    record Unavailable(String reason) implements Answer {}
  }
}
