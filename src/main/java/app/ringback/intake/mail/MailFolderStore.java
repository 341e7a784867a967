package app.ringback.intake.mail;

import static app.ringback.store.schema.Tables.MAIL_FOLDER;

import app.ringback.store.Tx;
import java.util.Optional;

/** How far the folders of mailboxes were read. */
public final class MailFolderStore {

  Optional<FolderMark> find(Tx tx, String account, MailFolder folder) {
    return tx.dsl()
        .selectFrom(MAIL_FOLDER)
        .where(MAIL_FOLDER.ACCOUNT.eq(account))
        .and(MAIL_FOLDER.FOLDER.eq(folder.code()))
        .fetchOptional(row -> new FolderMark(row.getValidity(), row.getReadTo()));
  }

  void put(Tx tx, String account, MailFolder folder, FolderMark mark) {
    tx.dsl()
        .mergeInto(MAIL_FOLDER)
        .using(tx.dsl().selectOne())
        .on(MAIL_FOLDER.ACCOUNT.eq(account).and(MAIL_FOLDER.FOLDER.eq(folder.code())))
        .whenMatchedThenUpdate()
        .set(MAIL_FOLDER.VALIDITY, mark.validity())
        .set(MAIL_FOLDER.READ_TO, mark.readTo())
        .whenNotMatchedThenInsert(
            MAIL_FOLDER.ACCOUNT, MAIL_FOLDER.FOLDER, MAIL_FOLDER.VALIDITY, MAIL_FOLDER.READ_TO)
        .values(account, folder.code(), mark.validity(), mark.readTo())
        .execute();
  }
}
