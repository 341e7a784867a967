package app.ringback.intake;

import static app.ringback.store.schema.Tables.IMPORT_FILE;
import static app.ringback.store.schema.Tables.IMPORT_REJECTED;
import static app.ringback.store.schema.Tables.IMPORT_RUN;

import app.ringback.core.ImportId;
import app.ringback.core.Json;
import app.ringback.core.Texts;
import app.ringback.intake.ImportReport.FileReport;
import app.ringback.intake.ImportReport.Rejection;
import app.ringback.store.BatchInsert;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.ImportFileRecord;
import app.ringback.store.schema.tables.records.ImportRunRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Import runs in the book: their state, what became of each file, what was rejected. */
final class ImportRunStore {

  private static final int TEXT = 4096;

  void start(Tx tx, ImportId id, ImportOptions options, Instant now) {
    tx.dsl()
        .insertInto(IMPORT_RUN)
        .set(IMPORT_RUN.ID, id.value())
        .set(IMPORT_RUN.STARTED_AT, now)
        .set(IMPORT_RUN.STATE, RunState.RUNNING.code())
        .set(
            IMPORT_RUN.OPTIONS_JSON,
            Json.write(
                Map.of("source", options.source(), "duplicates", options.duplicates().code())))
        .execute();
  }

  void addFile(Tx tx, ImportId id, int place, String file, String format) {
    tx.dsl()
        .insertInto(IMPORT_FILE)
        .set(IMPORT_FILE.IMPORT_ID, id.value())
        .set(IMPORT_FILE.PLACE, place)
        .set(IMPORT_FILE.FILE, Texts.cut(file, TEXT))
        .set(IMPORT_FILE.FORMAT, format)
        .execute();
  }

  /** Adds what a batch did to the counts of its file and of the run. */
  void count(Tx tx, ImportId id, int place, ImportCounts more) {
    tx.dsl()
        .update(IMPORT_FILE)
        .set(IMPORT_FILE.CREATED, IMPORT_FILE.CREATED.plus(more.created()))
        .set(IMPORT_FILE.MERGED, IMPORT_FILE.MERGED.plus(more.merged()))
        .set(IMPORT_FILE.SKIPPED, IMPORT_FILE.SKIPPED.plus(more.skipped()))
        .set(IMPORT_FILE.NEEDS_LOOK, IMPORT_FILE.NEEDS_LOOK.plus(more.needsLook()))
        .set(IMPORT_FILE.REJECTED, IMPORT_FILE.REJECTED.plus(more.rejected()))
        .where(IMPORT_FILE.IMPORT_ID.eq(id.value()))
        .and(IMPORT_FILE.PLACE.eq(place))
        .execute();
    tx.dsl()
        .update(IMPORT_RUN)
        .set(IMPORT_RUN.CREATED, IMPORT_RUN.CREATED.plus(more.created()))
        .set(IMPORT_RUN.MERGED, IMPORT_RUN.MERGED.plus(more.merged()))
        .set(IMPORT_RUN.SKIPPED, IMPORT_RUN.SKIPPED.plus(more.skipped()))
        .set(IMPORT_RUN.NEEDS_LOOK, IMPORT_RUN.NEEDS_LOOK.plus(more.needsLook()))
        .set(IMPORT_RUN.REJECTED, IMPORT_RUN.REJECTED.plus(more.rejected()))
        .where(IMPORT_RUN.ID.eq(id.value()))
        .execute();
  }

  /** Lists rejected records; {@code from} is the place of the first one within its file. */
  void reject(Tx tx, ImportId id, int file, int from, List<Rejection> rejections) {
    List<Object[]> rows = new ArrayList<>();
    int place = from;
    for (Rejection rejection : rejections) {
      rows.add(
          new Object[] {
            id.value(), file, place++, rejection.line(), Texts.cut(rejection.reason(), TEXT)
          });
    }
    BatchInsert.insert(tx.dsl(), IMPORT_REJECTED, List.of(IMPORT_REJECTED.fields()), rows);
  }

  void fail(Tx tx, ImportId id, int place, String error) {
    tx.dsl()
        .update(IMPORT_FILE)
        .set(IMPORT_FILE.ERROR, Texts.cut(error, TEXT))
        .where(IMPORT_FILE.IMPORT_ID.eq(id.value()))
        .and(IMPORT_FILE.PLACE.eq(place))
        .execute();
  }

  /** Moves the run on; {@code finishedAt} is left as it was when null. */
  void become(Tx tx, ImportId id, RunState state, @Nullable Instant finishedAt) {
    var update = tx.dsl().update(IMPORT_RUN).set(IMPORT_RUN.STATE, state.code());
    if (finishedAt != null) {
      update = update.set(IMPORT_RUN.FINISHED_AT, finishedAt);
    }
    update.where(IMPORT_RUN.ID.eq(id.value())).execute();
  }

  Optional<ImportRun> find(Tx tx, ImportId id) {
    return tx.dsl()
        .selectFrom(IMPORT_RUN)
        .where(IMPORT_RUN.ID.eq(id.value()))
        .fetchOptional()
        .map(row -> run(tx, row));
  }

  /** The latest runs, newest first. */
  List<ImportRun> latest(Tx tx, int limit) {
    return tx.dsl()
        .selectFrom(IMPORT_RUN)
        .orderBy(IMPORT_RUN.STARTED_AT.desc(), IMPORT_RUN.ID.desc())
        .limit(limit)
        .fetch()
        .map(row -> run(tx, row));
  }

  List<FileReport> files(Tx tx, ImportId id) {
    return fileRows(tx, id).stream()
        .map(row ->
            new FileReport(
                row.getFile(),
                row.getFormat(),
                new ImportCounts(
                    row.getCreated(),
                    row.getMerged(),
                    row.getSkipped(),
                    row.getNeedsLook(),
                    row.getRejected()),
                rejections(tx, id, row.getPlace()),
                row.getError()))
        .toList();
  }

  private static List<Rejection> rejections(Tx tx, ImportId id, int file) {
    return tx.dsl()
        .selectFrom(IMPORT_REJECTED)
        .where(IMPORT_REJECTED.IMPORT_ID.eq(id.value()))
        .and(IMPORT_REJECTED.FILE.eq(file))
        .orderBy(IMPORT_REJECTED.PLACE)
        .fetch(row -> new Rejection(row.getLine(), row.getReason()));
  }

  private static List<ImportFileRecord> fileRows(Tx tx, ImportId id) {
    return tx.dsl()
        .selectFrom(IMPORT_FILE)
        .where(IMPORT_FILE.IMPORT_ID.eq(id.value()))
        .orderBy(IMPORT_FILE.PLACE)
        .fetch();
  }

  private static ImportRun run(Tx tx, ImportRunRecord row) {
    ImportId id = new ImportId(row.getId());
    return new ImportRun(
        id,
        row.getStartedAt(),
        row.getFinishedAt(),
        RunState.read(row.getState()),
        fileRows(tx, id).stream().map(ImportFileRecord::getFile).toList(),
        new ImportCounts(
            row.getCreated(),
            row.getMerged(),
            row.getSkipped(),
            row.getNeedsLook(),
            row.getRejected()));
  }
}
