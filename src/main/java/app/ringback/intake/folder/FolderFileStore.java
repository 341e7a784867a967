package app.ringback.intake.folder;

import static app.ringback.store.schema.Tables.FOLDER_FILE;

import app.ringback.core.ImportId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;

/** Which files were taken from folders, by their content. */
final class FolderFileStore {

  /** The import that took this content from this source before. */
  Optional<ImportId> find(Tx tx, String source, String digest) {
    return tx.dsl()
        .selectFrom(FOLDER_FILE)
        .where(FOLDER_FILE.SOURCE.eq(source))
        .and(FOLDER_FILE.DIGEST.eq(digest))
        .fetchOptional(row -> new ImportId(row.getImportId()));
  }

  void put(Tx tx, String source, String digest, ImportId taken, Instant now) {
    tx.dsl()
        .mergeInto(FOLDER_FILE)
        .using(tx.dsl().selectOne())
        .on(FOLDER_FILE.SOURCE.eq(source).and(FOLDER_FILE.DIGEST.eq(digest)))
        .whenMatchedThenUpdate()
        .set(FOLDER_FILE.IMPORT_ID, taken.value())
        .set(FOLDER_FILE.AT, now)
        .whenNotMatchedThenInsert(
            FOLDER_FILE.SOURCE, FOLDER_FILE.DIGEST, FOLDER_FILE.IMPORT_ID, FOLDER_FILE.AT)
        .values(source, digest, taken.value(), now)
        .execute();
  }
}
