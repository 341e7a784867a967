package app.ringback.store;

import app.ringback.core.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jooq.DSLContext;

/**
 * One running transaction. Inside it, only its own {@link #dsl()} is used. What changed is
 * announced with {@link #afterCommit} and published once the data is safely on disk.
 */
public final class Tx {

  private final DSLContext dsl;
  private final LinkedHashSet<Change> changes = new LinkedHashSet<>();

  Tx(DSLContext dsl) {
    this.dsl = dsl;
  }

  public DSLContext dsl() {
    return dsl;
  }

  /** Publishes the change after this transaction is committed; never when it is rolled back. */
  public void afterCommit(Change change) {
    changes.add(change);
  }

  List<Change> changes() {
    return new ArrayList<>(changes);
  }
}
