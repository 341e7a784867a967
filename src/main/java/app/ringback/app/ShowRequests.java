package app.ringback.app;

import app.ringback.core.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells the open window that somebody started Ringback again and wants to see it. */
public final class ShowRequests {

  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  /** Calls the listener, on any thread, whenever the window is to come to the front. */
  public Subscription subscribe(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  public void show() {
    listeners.forEach(Runnable::run);
  }
}
