package app.ringback.intake.leadmail;

import static app.ringback.store.schema.Tables.WAITING_MAIL;

import app.ringback.intake.RawOriginal;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.List;

/** Lead mails of sources that are paused, in the book: they wait there until it goes on. */
public final class WaitingMailStore {

  /**
   * A mail that waits.
   *
   * @param key tells it from others
   * @param raw the mail, a char a byte (ISO 8859-1)
   */
  public record Waiting(String key, String source, String raw, boolean isCut) {}

  /** Keeps a mail; one that waits already is kept once. */
  void add(Tx tx, String source, String raw, boolean isCut, Instant now) {
    String key = RawOriginal.digest(RawOriginal.MAIL, raw);
    tx.dsl()
        .mergeInto(WAITING_MAIL)
        .using(tx.dsl().selectOne())
        .on(WAITING_MAIL.MAIL_KEY.eq(key))
        .whenNotMatchedThenInsert(
            WAITING_MAIL.MAIL_KEY,
            WAITING_MAIL.SOURCE,
            WAITING_MAIL.RAW,
            WAITING_MAIL.IS_CUT,
            WAITING_MAIL.RECEIVED_AT)
        .values(key, source, raw, isCut, now)
        .execute();
  }

  /** The sources mails wait for. */
  List<String> sources(Tx tx) {
    return tx.dsl()
        .selectDistinct(WAITING_MAIL.SOURCE)
        .from(WAITING_MAIL)
        .orderBy(WAITING_MAIL.SOURCE)
        .fetch(row -> row.value1());
  }

  /** The keys of the mails that wait for a source, in the order in which they came. */
  List<String> keys(Tx tx, String source) {
    return tx.dsl()
        .select(WAITING_MAIL.MAIL_KEY)
        .from(WAITING_MAIL)
        .where(WAITING_MAIL.SOURCE.eq(source))
        .orderBy(WAITING_MAIL.RECEIVED_AT, WAITING_MAIL.MAIL_KEY)
        .fetch(row -> row.value1());
  }

  /** Takes a mail out of the waiting ones. */
  List<Waiting> take(Tx tx, String key) {
    List<Waiting> found =
        tx.dsl()
            .selectFrom(WAITING_MAIL)
            .where(WAITING_MAIL.MAIL_KEY.eq(key))
            .fetch(row ->
                new Waiting(row.getMailKey(), row.getSource(), row.getRaw(), row.getIsCut()));
    tx.dsl().deleteFrom(WAITING_MAIL).where(WAITING_MAIL.MAIL_KEY.eq(key)).execute();
    return found;
  }
}
