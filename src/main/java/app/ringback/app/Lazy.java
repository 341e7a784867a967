package app.ringback.app;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that is made when it is first asked for, once. */
public final class Lazy<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private @Nullable T made;

  public Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }

  /**
   * Lets the part go while the work runs; it is made anew when it is next asked for. Whoever asks
   * meanwhile waits.
   *
   * @param work is given the part when there is one, to close it
   */
  public synchronized <R> R without(Function<Optional<T>, R> work) {
    Optional<T> known = Optional.ofNullable(made);
    made = null;
    return work.apply(known);
  }

  /** The part when somebody asked for it before; for closing what was opened. */
  public synchronized Optional<T> ifMade() {
    return Optional.ofNullable(made);
  }
}
