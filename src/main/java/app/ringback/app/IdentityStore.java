package app.ringback.app;

import static app.ringback.store.schema.Tables.BOOK;

import app.ringback.core.IdSource;
import app.ringback.store.Tx;

/** Who the book and this device are; decided when a book is first opened, and kept in it. */
final class IdentityStore {

  /**
   * The ids of a book.
   *
   * @param book the same in every copy of it
   * @param device written on every row this device stores
   */
  record Identity(String book, String device) {}

  private final IdSource ids;

  IdentityStore(IdSource ids) {
    this.ids = ids;
  }

  /** The ids, made where they are missing. */
  Identity identity(Tx tx) {
    return new Identity(row(tx, "book-id"), row(tx, "device-id"));
  }

  private String row(Tx tx, String name) {
    String known =
        tx.dsl().select(BOOK.CONTENT).from(BOOK).where(BOOK.NAME.eq(name)).fetchOne(BOOK.CONTENT);
    if (known != null) {
      return known;
    }
    String made = ids.next().toString();
    tx.dsl().insertInto(BOOK).set(BOOK.NAME, name).set(BOOK.CONTENT, made).execute();
    return made;
  }
}
