package app.ringback.outbox;

import app.ringback.core.Channel;
import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares an outbox with what its carrier has. */
final class KillCount {

  private static final Set<DispatchState> LEFT =
      EnumSet.of(
          DispatchState.UNKNOWN, DispatchState.SENT, DispatchState.DELIVERED, DispatchState.FAILED);

  /** Codes of what failed without ever having left. */
  private static final Set<String> STAYED =
      Set.of(SendTrouble.NOT_SENT.code(), SendTrouble.NOT_NOW.code(), SendTrouble.OFFLINE.code());

  private final List<Dispatch> queued;
  private final List<Dispatch> items;
  private final List<Taken> taken;

  /** What makes one message the same as another to whoever gets it. */
  record Words(String to, String text) {

    static Words of(Dispatch item) {
      return new Words(item.to(), item.channel() == Channel.EMAIL ? item.subject() : item.body());
    }
  }

  /** A message the carrier took. */
  record Taken(String id, Words words) {}

  /**
   * @param queued what was put into the outbox
   * @param items everything that is in the outbox now
   * @param taken in the order it was taken
   */
  KillCount(List<Dispatch> queued, List<Dispatch> items, List<Taken> taken) {
    this.queued = queued;
    this.items = items;
    this.taken = taken;
  }

  KillReport.Counts counts() {
    Map<Words, Long> wanted = counted(queued, Words::of);
    Map<Words, Long> arrived = counted(taken, Taken::words);
    Map<Words, Long> asked =
        counted(items.stream().filter(Dispatch::isTheUsers).toList(), Words::of);
    long lost = 0;
    long doubled = 0;
    for (Words words : wanted.keySet()) {
      long missing = wanted.get(words) - arrived.getOrDefault(words, 0L);
      lost += Math.max(0, missing - asked.getOrDefault(words, 0L));
      doubled += Math.max(0, -missing);
    }
    long unclaimed =
        unclaimed().entrySet().stream()
            .mapToLong(
                free -> Math.max(0, free.getValue().size() - asked.getOrDefault(free.getKey(), 0L)))
            .sum();
    return new KillReport.Counts(
        queued.size(),
        taken.size(),
        (int) asked.values().stream().mapToLong(n -> n).sum(),
        (int) lost,
        (int) doubled,
        (int) unclaimed,
        outOfOrder());
  }

  /** What the carrier has that no item of the outbox is said to have left as. */
  Map<Words, List<Taken>> unclaimed() {
    Set<String> claimed =
        items.stream()
            .filter(item -> LEFT.contains(item.state()) && !STAYED.contains(item.errorCode()))
            .map(Dispatch::providerId)
            .collect(Collectors.toSet());
    Map<Words, List<Taken>> free = new HashMap<>();
    taken.stream()
        .filter(message -> !claimed.contains(message.id()))
        .forEach(message ->
            free.computeIfAbsent(message.words(), words -> new ArrayList<>()).add(message));
    return free;
  }

  /** Among those that made it by themselves: one the user sent again comes late by nature. */
  private int outOfOrder() {
    Map<DispatchId, Dispatch> now =
        items.stream().collect(Collectors.toMap(Dispatch::id, Function.identity()));
    Map<String, Integer> place = new HashMap<>();
    taken.forEach(message -> place.put(message.id(), place.size()));
    Map<LeadId, Integer> last = new HashMap<>();
    Set<LeadId> wrong = new HashSet<>();
    for (Dispatch item : queued) {
      Integer at = place.get(now.getOrDefault(item.id(), item).providerId());
      if (at != null) {
        Integer before = last.put(item.leadId(), at);
        if (before != null && before > at) {
          wrong.add(item.leadId());
        }
      }
    }
    return wrong.size();
  }

  private static <T> Map<Words, Long> counted(List<T> all, Function<T, Words> words) {
    return all.stream().collect(Collectors.groupingBy(words, Collectors.counting()));
  }
}
