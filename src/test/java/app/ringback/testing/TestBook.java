package app.ringback.testing;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Changes;
import app.ringback.core.IdSource;
import app.ringback.core.TimeOrderedIds;
import app.ringback.lead.LeadStore;
import app.ringback.store.Book;
import app.ringback.store.BookFiles;
import app.ringback.store.BookKey;
import app.ringback.store.Transactions;
import app.ringback.timeline.TimelineStore;
import app.ringback.timeline.media.MediaStore;
import java.nio.file.Path;
import java.security.SecureRandom;

/** A real, encrypted book in a folder of the test's, with a clock that stands still. */
public final class TestBook implements AutoCloseable {

  public static final BookKey KEY = new BookKey(new byte[32]);

  public final SettableClock clock = SettableClock.mondayMorning();
  public final Changes changes = new Changes();
  public final IdSource ids = new TimeOrderedIds(clock);
  public final LeadStore leads = new LeadStore("test");
  public final TimelineStore timelines = new TimelineStore("test");
  public final MediaStore media = new MediaStore(ids, "test");
  private final Book book;

  public TestBook(Path folder) {
    book = Book.open(new BookFiles(folder), KEY, clock, changes);
    book.transactions().run(tx -> SuppressionStore.prepare(tx, new SecureRandom()));
  }

  public Transactions transactions() {
    return book.transactions();
  }

  public Book book() {
    return book;
  }

  @Override
  public void close() {
    book.close();
  }
}
