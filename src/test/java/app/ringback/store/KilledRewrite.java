package app.ringback.store;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.LEAD;

import app.ringback.core.Changes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;

/** Deletes one lead after the other and has the book written anew each time, until it is killed. */
public final class KilledRewrite {

  private KilledRewrite() {}

  public static void main(String[] args) {
    for (int place = Integer.parseInt(args[1]); ; place++) {
      UUID lead = KilledBook.SAMPLE.lead(place).id().value();
      try (Book book = open(Path.of(args[0]))) {
        book.rewriteWhenClosed();
        book.transactions()
            .run(tx -> {
              tx.dsl().deleteFrom(ACTIVITY).where(ACTIVITY.LEAD_ID.eq(lead)).execute();
              tx.dsl().deleteFrom(LEAD).where(LEAD.ID.eq(lead)).execute();
            });
      }
    }
  }

  static Book open(Path folder) {
    return Book.open(
        new BookFiles(folder), new BookKey(new byte[32]), InstantSource.system(), new Changes());
  }
}
