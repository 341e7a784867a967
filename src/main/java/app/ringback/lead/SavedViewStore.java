package app.ringback.lead;

import static app.ringback.store.schema.Tables.SAVED_VIEW;

import app.ringback.core.Json;
import app.ringback.core.Texts;
import app.ringback.store.Tx;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;

/** The lists a rep made for themselves. */
public final class SavedViewStore {

  private static final int LONGEST_NAME = 256;

  /** All saved views in their order. */
  public List<SavedView> all(Tx tx) {
    return tx.dsl()
        .selectFrom(SAVED_VIEW)
        .orderBy(SAVED_VIEW.PLACE, SAVED_VIEW.ID)
        .fetch(SavedViewStore::view);
  }

  /** Stores a new view, or overwrites the one with its id. */
  public void put(Tx tx, SavedView view) {
    remove(tx, view.id());
    tx.dsl()
        .insertInto(SAVED_VIEW)
        .set(SAVED_VIEW.ID, view.id())
        .set(SAVED_VIEW.NAME, Texts.cut(view.name(), LONGEST_NAME))
        .set(SAVED_VIEW.FILTER_JSON, Json.write(view.filter()))
        .set(SAVED_VIEW.PLACE, view.place())
        .execute();
  }

  public void remove(Tx tx, UUID id) {
    tx.dsl().deleteFrom(SAVED_VIEW).where(SAVED_VIEW.ID.eq(id)).execute();
  }

  private static SavedView view(Record row) {
    return new SavedView(
        row.get(SAVED_VIEW.ID),
        row.get(SAVED_VIEW.NAME),
        Json.read(row.get(SAVED_VIEW.FILTER_JSON), LeadFilter.class),
        row.get(SAVED_VIEW.PLACE));
  }
}
