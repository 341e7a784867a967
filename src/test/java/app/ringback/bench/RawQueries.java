package app.ringback.bench;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import java.time.Instant;
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

  static int planned(Desk desk) {
    return desk.transactions()
        .read(tx ->
            tx.dsl()
                .resultQuery("select count(*) from touch where state = 'planned'")
                .fetchSingle(0, Integer.class));
  }

  static int dueTouches(Desk desk, Instant now, int rows) {
    return read(
        desk,
        "select t.id, t.due_at, l.display_name from (select * from touch where state = 'planned'"
            + " and paused = false and due_at <= ? order by state, paused, due_at limit ?) t"
            + " join lead l on l.id = t.lead_id",
        now,
        rows);
  }

  static int nextTouch(Desk desk, Instant now) {
    return read(
        desk,
        "select due_at from touch where state = 'planned' and paused = false and due_at > ?"
            + " order by state, paused, due_at limit 1",
        now);
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
