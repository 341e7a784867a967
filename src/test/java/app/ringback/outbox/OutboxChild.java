package app.ringback.outbox;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.MicroClock;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.testing.twilio.FakeTwilio;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;

/** A process of its own that sends what is due, to be killed: {@code OutboxChild FOLDER BASE}. */
public final class OutboxChild {

  private OutboxChild() {}

  /** Sends everything due in the book and ends. */
  public static void main(String[] args) throws InterruptedException {
    // The parent's clock runs in the legal hours, whatever the time of day is here.
    MicroClock clock = new MicroClock(InstantSource.system(), Duration.parse(args[2]));
    TextCarrier carrier = OutboxFixture.texts(URI.create(args[1]), FakeTwilio.TOKEN);
    try (TestBook book = new TestBook(Path.of(args[0]))) {
      SuppressionStore suppressions = new SuppressionStore(book.ids, "test");
      OutboxWorker worker =
          new OutboxWorker(
              Guards.outboxBook(book, suppressions, clock),
              Guards.optOuts(book, suppressions),
              () -> Optional.of(carrier),
              new Random(1));
      worker.runOnce(Thread::sleep);
    }
  }
}
