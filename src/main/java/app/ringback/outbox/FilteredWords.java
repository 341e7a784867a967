package app.ringback.outbox;

import app.ringback.core.Channel;
import app.ringback.store.Tx;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words that a carrier took for spam. Sent again and again by themselves they would cost the rep
 * the number, so automatic texts that say them, or come from the same template, wait until the rep
 * has looked; once one of them arrived, they go by themselves again. Nothing has to be remembered:
 * what was filtered stands in the outbox.
 */
final class FilteredWords {

  /** Under this name it is kept that the rep wants a text to go all the same. */
  private static final String LOOKED_AT = "looked_at";

  private final DispatchMoves moves;

  FilteredWords(OutboxBook book) {
    moves = book.moves();
  }

  /** The item, held when its words were filtered and nobody has looked at it. */
  static Dispatch check(Tx tx, Dispatch item, Instant now) {
    return item.state().isWaiting() && isOurs(item) && isFiltered(tx, item, now)
        ? held(item)
        : item;
  }

  private static boolean isOurs(Dispatch item) {
    return item.channel() == Channel.TEXT
        && item.automatic()
        && !item.extra().containsKey(LOOKED_AT);
  }

  private static boolean isFiltered(Tx tx, Dispatch item, Instant now) {
    Optional<Instant> last =
        FilteredQueries.filtered(tx, now).stream()
            .filter(each -> isSame(each, item))
            .findFirst()
            .map(each -> Optional.ofNullable(each.finalAt()).orElse(now));
    return last.isPresent()
        && !FilteredQueries.arrivedSince(
            tx, List.of(words(item), OptOutLine.addTo(words(item))), last.get());
  }

  private static boolean isSame(Dispatch one, Dispatch other) {
    boolean template = !one.template().isEmpty() && one.template().equals(other.template());
    return template || words(one).equals(words(other));
  }

  /** What was written, without the line that only a first text carries. */
  private static String words(Dispatch text) {
    String body = text.body().strip();
    return body.endsWith(OptOutLine.LINE)
        ? body.substring(0, body.length() - OptOutLine.LINE.length()).strip()
        : body;
  }

  /** Stops those that wait to say the same as one that was filtered. */
  void hold(Tx tx, Dispatch filtered, Instant now) {
    for (Dispatch waiting : FilteredQueries.waiting(tx)) {
      if (isOurs(waiting) && isSame(filtered, waiting)) {
        moves.move(tx, waiting, held(waiting), now);
      }
    }
  }

  private static Dispatch held(Dispatch item) {
    return DispatchBuilder.builder(item).state(DispatchState.HELD).rule(Dispatch.FILTERED).build();
  }

  /** The item, free to go by the rep's word. */
  static Dispatch lookedAt(Dispatch held, Instant now) {
    Map<String, JsonNode> extra = new HashMap<>(held.extra());
    extra.put(LOOKED_AT, BooleanNode.TRUE);
    return DispatchBuilder.builder(held)
        .state(DispatchState.QUEUED)
        .rule("")
        .dueAt(now)
        .extra(extra)
        .build();
  }
}
