package app.ringback.outbox.call;

import static app.ringback.store.schema.Tables.OWN_MESSAGE;

import app.ringback.core.IdSource;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** The table of the rep's own message for voicemails: one, or none. */
public final class OwnMessageStore {

  private final IdSource ids;
  private final String device;

  public OwnMessageStore(IdSource ids, String device) {
    this.ids = ids;
    this.device = device;
  }

  public Optional<OwnMessage> find(Tx tx) {
    return tx.dsl()
        .select(
            OWN_MESSAGE.NAME, OWN_MESSAGE.CONTENT_TYPE, OWN_MESSAGE.SECONDS, OWN_MESSAGE.UPDATED_AT)
        .from(OWN_MESSAGE)
        .limit(1)
        .fetchOptional(
            row -> new OwnMessage(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /** With its sound, as it is put where the carrier finds it. */
  public Optional<HostedFile> file(Tx tx) {
    return tx.dsl()
        .select(OWN_MESSAGE.CONTENT_TYPE, OWN_MESSAGE.CONTENT)
        .from(OWN_MESSAGE)
        .limit(1)
        .fetchOptional(
            row -> new HostedFile(row.value1(), Base64.getDecoder().decode(row.value2())));
  }

  /** Stores it in the place of the one before. */
  void put(Tx tx, OwnSound sound, Instant now) {
    remove(tx);
    tx.dsl()
        .insertInto(OWN_MESSAGE)
        .set(OWN_MESSAGE.ID, ids.media().value())
        .set(OWN_MESSAGE.NAME, sound.name())
        .set(OWN_MESSAGE.CONTENT_TYPE, sound.file().contentType())
        .set(OWN_MESSAGE.SECONDS, sound.seconds())
        .set(OWN_MESSAGE.CONTENT, Base64.getEncoder().encodeToString(sound.file().content()))
        .set(OWN_MESSAGE.UPDATED_AT, now)
        .set(OWN_MESSAGE.DEVICE, device)
        .execute();
  }

  void remove(Tx tx) {
    tx.dsl().deleteFrom(OWN_MESSAGE).execute();
  }
}
