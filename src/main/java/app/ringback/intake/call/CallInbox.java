package app.ringback.intake.call;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Whoever receives calls for the rep. Calls of methods block and never throw. */
public interface CallInbox {

  /** The account and number asked, as coverage is kept by. */
  String account();

  /**
   * The calls received since the instant, perhaps some older ones too.
   *
   * @param settled answers which of these ids are stored and will not change any more
   */
  Answer receivedSince(Instant since, Function<Collection<String>, Set<String>> settled);

  /** What came of the question. */
  sealed interface Answer {

    /**
     * The carrier answered.
     *
     * @param calls those not settled yet, in any order; of callers who withhold their number only
     *     those with a message
     */
    record Calls(List<ReceivedCall> calls) implements Answer {
      public Calls {
        calls = List.copyOf(calls);
      }
    }

    /**
     * The carrier did not answer.
     *
     * @param reason why it could not be asked, in words for the rep
     */
    record Unavailable(String reason) implements Answer {}
  }
}
