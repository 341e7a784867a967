package app.ringback.outbox;

import app.ringback.compliance.SuppressionStore;
import app.ringback.testing.Guards;
import app.ringback.testing.PacedClock;
import app.ringback.testing.TestBook;
import app.ringback.testing.twilio.FakeTwilio;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/**
 * A process of its own that sends what is due until nothing is left, to be killed: {@code
 * OutboxChild FOLDER BASE CLOCK}.
 */
public final class OutboxChild {

  private OutboxChild() {}

  public static void main(String[] args) {
    PacedClock clock = PacedClock.read(args[2]);
    TextCarrier carrier = OutboxFixture.texts(URI.create(args[1]), FakeTwilio.TOKEN);
    try (TestBook book = new TestBook(Path.of(args[0]))) {
      SuppressionStore suppressions = new SuppressionStore(book.ids, "test");
      OutboxBook parts = Guards.outboxBook(book, suppressions, clock);
      OutboxWorker worker =
          new OutboxWorker(
              parts, Guards.optOuts(book, suppressions), () -> Optional.of(carrier), new Random(1));
      new KilledSender(parts, worker, clock, () -> {}).live();
    }
  }
}
