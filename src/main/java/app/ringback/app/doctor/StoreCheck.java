package app.ringback.app.doctor;

import app.ringback.app.Desk;
import app.ringback.store.Backups;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Does the book open, what does it hold, and when was it last backed up? */
public final class StoreCheck implements Check {

  private static final Duration OLD = Duration.ofDays(3);

  private final Supplier<Desk> desk;

  /**
   * Takes a supplier because the check itself finds out whether the book opens.
   *
   * @param desk opens the book when asked
   */
  public StoreCheck(Supplier<Desk> desk) {
    this.desk = desk;
  }

  @Override
  public String name() {
    return "store";
  }

  @Override
  public Finding look() {
    Desk open = desk.get();
    long leads = open.transactions().read(open.leads()::count);
    Optional<Instant> backup = Backups.newest(open.book().files()).map(Backups::madeAt);
    String held = String.format(Locale.ROOT, "The book opens and holds %,d leads", leads);
    if (leads > 0 && backup.filter(at -> isFresh(at, open)).isEmpty()) {
      String last = backup.map(at -> "; the last backup is of " + at).orElse("; no backup yet");
      return Finding.warn(held + last + ".", "Run \"ringback backup\".");
    }
    return Finding.ok(held + backup.map(at -> "; last backup " + at).orElse("") + ".");
  }

  private static boolean isFresh(Instant backup, Desk desk) {
    return backup.plus(OLD).isAfter(desk.clock().instant());
  }
}
