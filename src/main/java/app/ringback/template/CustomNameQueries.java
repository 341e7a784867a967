package app.ringback.template;

import static app.ringback.store.schema.Tables.LEAD;

import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whom templates are tried on, and which custom fields there are to merge. */
public final class CustomNameQueries {

  /** Of so many leads that changed last; every vendor's fields are among them. */
  private static final int LOOKED_AT = 500;

  private CustomNameQueries() {}

  /** The names of custom fields that newer leads have. */
  public static List<String> names(Tx tx) {
    TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    tx.dsl()
        .select(LEAD.CUSTOM_JSON)
        .from(LEAD)
        .where(LEAD.MERGED_INTO.isNull())
        .orderBy(LEAD.LAST_ACTIVITY_AT.desc(), LEAD.ID.desc())
        .limit(LOOKED_AT)
        .fetch(LEAD.CUSTOM_JSON)
        .forEach(json -> Json.tree(json).fieldNames().forEachRemaining(names::add));
    return List.copyOf(names);
  }

  /** The lead of whom something happened last. */
  public static Optional<LeadId> newestLead(Tx tx) {
    return tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(LEAD.MERGED_INTO.isNull())
        .orderBy(LEAD.LAST_ACTIVITY_AT.desc(), LEAD.ID.desc())
        .limit(1)
        .fetchOptional(LEAD.ID)
        .map(LeadId::new);
  }
}
