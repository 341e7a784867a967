package app.ringback.app.cli;

import app.ringback.app.Desk;
import app.ringback.compliance.Suppression;
import java.util.Optional;

/** Something small and lasting that a test's command stores. */
final class Notes {

  private Notes() {}

  static void write(Desk desk, String text) {
    desk.transactions()
        .run(tx ->
            desk.suppressions()
                .add(
                    tx,
                    new Suppression(text, Optional.empty(), "test", desk.clock().instant(), ""),
                    desk.clock().instant()));
  }
}
