package app.ringback.app;

import static app.ringback.store.schema.Tables.BOOK;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.IdSource;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;

/** Who the book and this device are; decided when a book is first opened, and kept in it. */
final class IdentityStore {

  /**
   * The ids of a book.
   *
   * @param book the same in every copy of it
   * @param device written on every row this device stores
   */
  record Identity(String book, String device) {}

  private static final String BOOK_ID = "book-id";
  private static final String DEVICE_ID = "device-id";

  private final IdSource ids;
  private final SecureRandom random;

  IdentityStore(IdSource ids, SecureRandom random) {
    this.ids = ids;
    this.random = random;
  }

  /**
   * The ids. What is missing is made, with the key that hides erased people's addresses; a book
   * that has everything is only read, because a write waits for the disk.
   */
  Identity identity(Transactions transactions) {
    return transactions
        .read(IdentityStore::known)
        .orElseGet(() ->
            transactions.write(tx -> {
              SuppressionStore.prepare(tx, random);
              return new Identity(row(tx, BOOK_ID), row(tx, DEVICE_ID));
            }));
  }

  private static Optional<Identity> known(Tx tx) {
    Map<String, String> rows =
        tx.dsl().select(BOOK.NAME, BOOK.CONTENT).from(BOOK).fetchMap(BOOK.NAME, BOOK.CONTENT);
    String book = rows.get(BOOK_ID);
    String device = rows.get(DEVICE_ID);
    return book == null || device == null || !SuppressionStore.isPrepared(rows.keySet())
        ? Optional.empty()
        : Optional.of(new Identity(book, device));
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
