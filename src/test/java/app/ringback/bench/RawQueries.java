package app.ringback.bench;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import java.util.List;
import org.jooq.Cursor;
import org.jooq.Record;

/** The raw baseline of reading: plain SQL on the same book, its rows read and thrown away. */
final class RawQueries {

  private RawQueries() {}

  static int count(Desk desk) {
    return read(desk, "select count(*) from lead");
  }

  static int firstPage(Desk desk, int rows) {
    return read(desk, "select * from lead limit ?", rows);
  }

  static int ids(Desk desk) {
    return read(desk, "select id from lead");
  }

  static int leads(Desk desk, List<LeadId> ids) {
    return read(
        desk,
        "select * from lead where id = any(?)",
        (Object) ids.stream().map(LeadId::value).toArray(java.util.UUID[]::new));
  }

  static int timeline(Desk desk, LeadId lead) {
    return read(desk, "select * from activity where lead_id = ?", lead.value());
  }

  static int like(Desk desk, String typed) {
    return read(desk, "select * from lead where display_name ilike ? limit 50", "%" + typed + "%");
  }

  /** Seconds that reading every entry of every timeline takes. */
  static double all(Desk desk) {
    long start = System.nanoTime();
    int rows = 0;
    rows += read(desk, "select * from lead");
    rows += read(desk, "select lead_id, subject, body from activity");
    if (rows == 0) {
      throw new IllegalStateException("There is nothing to read");
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static int read(Desk desk, String sql, Object... values) {
    return desk.transactions()
        .read(tx -> {
          int rows = 0;
          try (Cursor<Record> cursor = tx.dsl().resultQuery(sql, values).fetchLazy()) {
            while (cursor.hasNext()) {
              cursor.fetchNext();
              rows++;
            }
          }
          return rows;
        });
  }
}
