package app.ringback.core;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * After-commit events. Listeners run on the committing thread in the order they subscribed and must
 * hand longer work on; one that fails is logged and keeps nobody else from hearing.
 */
public final class Changes {

  private static final Logger log = LoggerFactory.getLogger(Changes.class);

  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

  /** Hears every change until the returned handle is closed. */
  public Subscription subscribe(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public void publish(Change change) {
    for (Consumer<Change> listener : listeners) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        log.error("A listener failed on {}", change.getClass().getSimpleName(), e);
      }
    }
  }
}
