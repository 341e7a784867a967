package app.ringback.agenda;

import static app.ringback.store.schema.Tables.AGENDA_ASIDE;
import static app.ringback.store.schema.Tables.LEAD;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import app.ringback.core.Change;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** What the rep put off on the agenda. There is little of it: what is over is forgotten. */
public final class AsideStore {

  /** What is put off. */
  record Key(AgendaKind kind, UUID subject) {}

  /**
   * Until when.
   *
   * @param until null: until something new happens with the lead
   */
  record Aside(Instant setAt, @Nullable Instant until) {}

  /** Everything that is put off beyond {@code now}. */
  static Map<Key, Aside> all(Tx tx, Instant now) {
    Map<Key, Aside> all = new HashMap<>();
    tx.dsl()
        .selectFrom(AGENDA_ASIDE)
        .where(
            AGENDA_ASIDE
                .UNTIL_AT
                .gt(now)
                .or(AGENDA_ASIDE.UNTIL_AT.isNull().and(notExists(somethingNew()))))
        .forEach(row ->
            AgendaKind.read(row.getKind())
                .ifPresent(kind ->
                    all.put(
                        new Key(kind, row.getSubject()),
                        new Aside(row.getSetAt(), row.getUntilAt()))));
    return all;
  }

  private static Select<?> somethingNew() {
    return selectOne()
        .from(LEAD)
        .where(LEAD.ID.eq(AGENDA_ASIDE.LEAD_ID), LEAD.LAST_ACTIVITY_AT.gt(AGENDA_ASIDE.SET_AT));
  }

  /**
   * Puts an item off.
   *
   * @param until null: until something new happens with the lead
   * @return what takes it back
   */
  public Undo put(Tx tx, AgendaItem item, @Nullable Instant until, Instant now) {
    Key key = new Key(item.kind(), item.subject());
    Optional<Aside> before = Optional.ofNullable(all(tx, now).get(key));
    tx.dsl().deleteFrom(AGENDA_ASIDE).where(AGENDA_ASIDE.UNTIL_AT.le(now)).execute();
    write(tx, key, item.lead(), new Aside(now, until));
    return undone -> {
      if (before.isPresent()) {
        write(undone, key, item.lead(), before.get());
      } else {
        remove(undone, key, item.lead());
      }
    };
  }

  private static void write(Tx tx, Key key, LeadId lead, Aside aside) {
    remove(tx, key, lead);
    tx.dsl()
        .insertInto(AGENDA_ASIDE)
        .set(AGENDA_ASIDE.KIND, key.kind().code())
        .set(AGENDA_ASIDE.SUBJECT, key.subject())
        .set(AGENDA_ASIDE.LEAD_ID, lead.value())
        .set(AGENDA_ASIDE.SET_AT, aside.setAt())
        .set(AGENDA_ASIDE.UNTIL_AT, aside.until())
        .execute();
  }

  private static void remove(Tx tx, Key key, LeadId lead) {
    tx.dsl()
        .deleteFrom(AGENDA_ASIDE)
        .where(AGENDA_ASIDE.KIND.eq(key.kind().code()))
        .and(AGENDA_ASIDE.SUBJECT.eq(key.subject()))
        .execute();
    tx.afterCommit(new Change.LeadsChanged(Set.of(lead)));
  }
}
