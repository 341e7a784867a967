package app.ringback.outbox.call;

import app.ringback.core.Change;
import app.ringback.store.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/** The rep's own message for voicemails, in the book. */
public final class OwnMessages {

  private final Transactions transactions;
  private final OwnMessageStore store;
  private final InstantSource clock;

  public OwnMessages(Transactions transactions, OwnMessageStore store, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  public Optional<OwnMessage> find() {
    return transactions.read(store::find);
  }

  /** Its sound; empty when there is no message. */
  public Optional<byte[]> sound() {
    return transactions.read(store::file).map(HostedFile::content);
  }

  /** Keeps a message in the place of the one before. */
  public void keep(OwnSound sound) {
    transactions.run(tx -> {
      store.put(tx, sound, clock.instant());
      tx.afterCommit(new Change.SettingsChanged());
    });
  }

  public void remove() {
    transactions.run(tx -> {
      store.remove(tx);
      tx.afterCommit(new Change.SettingsChanged());
    });
  }
}
