package app.ringback.agenda;

import app.ringback.agenda.wake.Wake;
import app.ringback.agenda.wake.WakeKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Everything one has to know after a sleep, or after the clock or the time zone was changed: one
 * card, however many wakes there were since the rep last looked.
 *
 * @param wakes at least one, the earliest first
 * @param items what fell due meanwhile and is still open, the most urgent first
 */
public record TriageCard(List<Wake> wakes, List<TriageItem> items) {

  public TriageCard {
    wakes = List.copyOf(wakes);
    items = List.copyOf(items);
  }

  /** Since when nobody was at work. */
  public Instant from() {
    return wakes.stream().map(Wake::begin).min(Instant::compareTo).orElseThrow();
  }

  /** When somebody was again. */
  public Instant to() {
    return wakes.stream().map(Wake::end).max(Instant::compareTo).orElseThrow();
  }

  /** Whether time went by unseen. */
  public boolean slept() {
    return wakes.stream().anyMatch(wake -> wake.kind() == WakeKind.SLEPT);
  }

  /** The latest time the clock was set back; empty when it was not. */
  public Optional<Wake> setBack() {
    return wakes.reversed().stream().filter(wake -> wake.kind() == WakeKind.BACK).findFirst();
  }

  /** The time zone the computer has now, an IANA id; empty when it is that of before. */
  public Optional<String> newZone() {
    String after = wakes.getLast().zoneAfter();
    return wakes.getFirst().zoneBefore().equals(after) ? Optional.empty() : Optional.of(after);
  }

  /** How many automatic touches were planned anew. */
  public int replanned() {
    return wakes.stream().mapToInt(Wake::replanned).sum();
  }

  List<UUID> ids() {
    return wakes.stream().map(Wake::id).toList();
  }

  /** Whether there is anything the rep should know. */
  boolean isNews() {
    return !items.isEmpty() || replanned() > 0 || setBack().isPresent() || newZone().isPresent();
  }
}
