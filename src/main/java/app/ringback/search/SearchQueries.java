package app.ringback.search;

import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_PHONE;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;

import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;

/** The plain search over names and numbers that serves while there is no index. */
final class SearchQueries {

  private SearchQueries() {}

  /** Leads whose name, company or number begins with the text, latest activity first. */
  static List<LeadId> startingWith(Tx tx, String text, int limit) {
    String start = text.strip().toLowerCase(Locale.ROOT);
    Condition which =
        lower(LEAD.FIRST_NAME)
            .startsWith(start)
            .or(lower(LEAD.LAST_NAME).startsWith(start))
            .or(lower(LEAD.DISPLAY_NAME).startsWith(start))
            .or(lower(LEAD.COMPANY).startsWith(start));
    String digits = start.replaceAll("[^0-9]", "");
    if (digits.length() >= 3) {
      which =
          which.or(
              LEAD.ID.in(
                  select(LEAD_PHONE.LEAD_ID)
                      .from(LEAD_PHONE)
                      .where(LEAD_PHONE.NUMBER.contains(digits))));
    }
    return tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(LEAD.MERGED_INTO.isNull().and(which))
        .orderBy(LEAD.MERGED_INTO, LEAD.LAST_ACTIVITY_AT.desc(), LEAD.ID.desc())
        .limit(limit)
        .fetch(row -> new LeadId(row.value1()));
  }
}
