package app.ringback.core;

/** A handle that ends a subscription; closing it twice is harmless. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
