package app.ringback.outbox;

import java.time.Duration;

/** Lets time pass; injected, so that a test's waits take none. */
@FunctionalInterface
public interface Pause {

  void sleep(Duration duration) throws InterruptedException;
}
