package app.ringback.cadence;

import app.ringback.store.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cadences of the book: their versions, and what an edit means for leads that are on one. */
public final class Cadences {

  private final CadenceBook book;
  private final CadenceStore store;

  public Cadences(CadenceBook book) {
    this.book = book;
    store = book.cadences();
  }

  /** What happens to leads on a cadence that is edited or removed. */
  public enum Enrolled {
    /** They go on as it was when they began. */
    KEEP,
    /** They go on with what the new version plans after what they have had. */
    MOVE,
    /** It stops for them. */
    STOP
  }

  /** The newest version of each that leads can be started on, by name. */
  public List<Cadence> all(Tx tx) {
    List<Cadence> newest = new ArrayList<>(store.newest(tx));
    Cadence shipped = ShippedCadence.cadence();
    if (newest.stream().noneMatch(each -> each.lineage().equals(shipped.lineage()))) {
      newest.add(shipped);
    }
    return newest.stream()
        .filter(each -> !each.removed())
        .sorted(
            java.util.Comparator.comparing(
                    (Cadence each) -> each.name().toLowerCase(java.util.Locale.ROOT))
                .thenComparing(each -> each.lineage().toString()))
        .toList();
  }

  /** The one of this name, however its letters are cased. */
  public Optional<Cadence> named(Tx tx, String name) {
    return all(tx).stream().filter(each -> each.name().equalsIgnoreCase(name.strip())).findFirst();
  }

  /** One version. */
  public Optional<Cadence> find(Tx tx, UUID id) {
    Cadence shipped = ShippedCadence.cadence();
    return store
        .find(tx, id)
        .or(() -> id.equals(shipped.id()) ? Optional.of(shipped) : Optional.empty());
  }

  /** How many leads are on any version of a cadence. */
  public int enrolled(Tx tx, UUID lineage) {
    return book.enrollments().count(tx, store.versions(tx, lineage));
  }

  /** A new cadence. */
  public Cadence add(Tx tx, Plan plan, Instant now) {
    UUID id = book.ids().next();
    Cadence cadence = new Cadence(id, id, 1, false, plan);
    store.put(tx, cadence, now);
    return cadence;
  }

  /**
   * Edits a cadence: the plan becomes its next version.
   *
   * @param enrolled what happens to leads that are on it
   */
  public Cadence edit(Tx tx, Cadence before, Plan plan, Enrolled enrolled, Instant now) {
    keep(tx, before, now);
    List<UUID> versions = store.versions(tx, before.lineage());
    List<Enrollment> on = book.enrollments().on(tx, versions);
    Cadence after =
        new Cadence(book.ids().next(), before.lineage(), before.version() + 1, false, plan);
    store.put(tx, after, now);
    for (Enrollment each : on) {
      switch (enrolled) {
        case KEEP -> {}
        case MOVE ->
            Course.read(book, tx, each, now)
                .ifPresent(course -> new Moving(book, tx, course).to(after, now));
        case STOP ->
            Course.read(book, tx, each, now).ifPresent(course -> course.end(EndReason.STOPPED));
      }
    }
    return after;
  }

  /**
   * Nobody can be started on it any more.
   *
   * @param stop whether it stops for leads that are on it, too
   */
  public void remove(Tx tx, Cadence cadence, boolean stop, Instant now) {
    store.put(tx, CadenceBuilder.builder(cadence).removed(true).build(), now);
    if (stop) {
      for (Enrollment each : book.enrollments().on(tx, store.versions(tx, cadence.lineage()))) {
        Course.read(book, tx, each, now).ifPresent(course -> course.end(EndReason.REMOVED));
      }
    }
  }

  /** Takes {@link #remove} back. */
  public void putBack(Tx tx, Cadence cadence, Instant now) {
    store.put(tx, CadenceBuilder.builder(cadence).removed(false).build(), now);
  }

  /** Writes the shipped one into the book before somebody depends on it. */
  void keep(Tx tx, Cadence cadence, Instant now) {
    if (store.find(tx, cadence.id()).isEmpty()) {
      store.put(tx, cadence, now);
    }
  }
}
