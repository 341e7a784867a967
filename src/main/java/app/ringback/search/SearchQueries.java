package app.ringback.search;

import static app.ringback.store.schema.Tables.ACTIVITY;
import static app.ringback.store.schema.Tables.LEAD;
import static app.ringback.store.schema.Tables.LEAD_EMAIL;
import static app.ringback.store.schema.Tables.LEAD_PHONE;
import static app.ringback.store.schema.Tables.LEAD_VENDOR_ID;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.table;

import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/** What the index reads from the book, and the plain search that serves while there is no index. */
final class SearchQueries {

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  /** Characters of one entry that are searched. */
  private static final int ENTRY_CAP = 16_384;

  private static final List<TableField<?, String>> FIELDS =
      List.of(
          LEAD.SOURCE,
          LEAD.INTEREST,
          LEAD.REASON,
          LEAD.INDUSTRY,
          LEAD.NOTES,
          LEAD.STREET,
          LEAD.CITY,
          LEAD.ADDRESS_REGION,
          LEAD.POSTAL_CODE,
          LEAD.COUNTRY,
          LEAD.OWNER,
          LEAD.REGION);

  private SearchQueries() {}

  static Watermark watermark(Tx tx) {
    return new Watermark(
        rows(tx, LEAD),
        latest(tx, LEAD.UPDATED_AT),
        rows(tx, ACTIVITY),
        latest(tx, ACTIVITY.UPDATED_AT));
  }

  /**
   * How many rows the table has, those of unfinished transactions included: H2 knows that number,
   * while a count may read the whole table.
   */
  private static long rows(Tx tx, Table<?> table) {
    return Objects.requireNonNull(
        tx.dsl()
            .select(field("row_count_estimate", Long.class))
            .from(table("information_schema.tables"))
            .where(field("table_schema", String.class).eq("PUBLIC"))
            .and(field("table_name", String.class).eq(table.getName().toUpperCase(Locale.ROOT)))
            .fetchSingle()
            .value1());
  }

  private static Instant latest(Tx tx, TableField<?, Instant> updatedAt) {
    return Optional.ofNullable(
            tx.dsl().select(max(updatedAt)).from(updatedAt.getTable()).fetchSingle().value1())
        .orElse(Instant.EPOCH);
  }

  /** Leads changed at or after what the watermark saw last, by themselves or in their timeline. */
  static Set<LeadId> changedSince(Tx tx, Watermark then) {
    Set<LeadId> changed = new HashSet<>();
    tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(LEAD.UPDATED_AT.ge(then.leadsAt()))
        .forEach(row -> changed.add(new LeadId(row.value1())));
    tx.dsl()
        .selectDistinct(ACTIVITY.LEAD_ID)
        .from(ACTIVITY)
        .where(ACTIVITY.UPDATED_AT.ge(then.activitiesAt()))
        .forEach(row -> changed.add(new LeadId(row.value1())));
    return changed;
  }

  /** Every lead a search may find. */
  static Set<LeadId> listed(Tx tx) {
    Set<LeadId> listed = new HashSet<>();
    tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(LEAD.MERGED_INTO.isNull())
        .forEach(row -> listed.add(new LeadId(row.value1())));
    return listed;
  }

  /** How many leads a search may find. */
  static int countListed(Tx tx) {
    return tx.dsl().fetchCount(LEAD, LEAD.MERGED_INTO.isNull());
  }

  /** The next leads after this one in the order of their ids, merged ones left out. */
  static List<LeadId> page(Tx tx, @Nullable LeadId after, int size) {
    return tx.dsl()
        .select(LEAD.ID)
        .from(LEAD)
        .where(
            LEAD.MERGED_INTO.isNull(),
            after == null ? LEAD.ID.isNotNull() : LEAD.ID.gt(after.value()))
        .orderBy(LEAD.ID)
        .limit(size)
        .fetch(row -> new LeadId(row.value1()));
  }

  /** Which of these leads have a row, merged or not. */
  static Set<LeadId> existing(Tx tx, Collection<LeadId> leads) {
    return new HashSet<>(
        tx.dsl()
            .select(LEAD.ID)
            .from(LEAD)
            .where(LEAD.ID.in(keys(leads)))
            .fetch(row -> new LeadId(row.value1())));
  }

  /** What can be searched of these leads; erased and merged ones are left out. */
  static List<LeadText> texts(Tx tx, Collection<LeadId> leads) {
    List<UUID> keys = keys(leads);
    Map<UUID, List<String>> phones =
        grouped(tx, LEAD_PHONE.LEAD_ID, LEAD_PHONE.NUMBER, LEAD_PHONE.LEAD_ID.in(keys));
    Map<UUID, List<String>> emails =
        grouped(tx, LEAD_EMAIL.LEAD_ID, LEAD_EMAIL.ADDRESS, LEAD_EMAIL.LEAD_ID.in(keys));
    Map<UUID, List<String>> vendorIds =
        grouped(
            tx, LEAD_VENDOR_ID.LEAD_ID, LEAD_VENDOR_ID.VENDOR_ID, LEAD_VENDOR_ID.LEAD_ID.in(keys));
    Map<UUID, List<String>> timelines = timelines(tx, keys);
    List<Field<?>> columns = new ArrayList<>(FIELDS);
    columns.addAll(
        List.of(
            LEAD.ID,
            LEAD.FIRST_NAME,
            LEAD.LAST_NAME,
            LEAD.COMPANY,
            LEAD.CUSTOM_JSON,
            LEAD.LAST_ACTIVITY_AT));
    return tx.dsl()
        .select(columns)
        .from(LEAD)
        .where(LEAD.ID.in(keys), LEAD.MERGED_INTO.isNull())
        .fetch(row -> {
          UUID id = row.get(LEAD.ID);
          List<String> fields = fields(row);
          fields.addAll(vendorIds.getOrDefault(id, List.of()));
          return new LeadText(
              new LeadId(id),
              row.get(LEAD.FIRST_NAME) + " " + row.get(LEAD.LAST_NAME),
              row.get(LEAD.COMPANY),
              phones.getOrDefault(id, List.of()),
              emails.getOrDefault(id, List.of()),
              fields,
              timelines.getOrDefault(id, List.of()),
              row.get(LEAD.LAST_ACTIVITY_AT));
        });
  }

  private static List<String> fields(Record row) {
    List<String> fields = new ArrayList<>();
    for (TableField<?, String> field : FIELDS) {
      String text = row.get(field);
      if (!text.isEmpty()) {
        fields.add(text);
      }
    }
    fields.addAll(Json.read(row.get(LEAD.CUSTOM_JSON), TEXTS).values());
    return fields;
  }

  private static Map<UUID, List<String>> timelines(Tx tx, List<UUID> leads) {
    Field<String> body = substring(ACTIVITY.BODY, 1, ENTRY_CAP);
    Map<UUID, List<String>> timelines = new HashMap<>();
    tx.dsl()
        .select(ACTIVITY.LEAD_ID, ACTIVITY.SUBJECT, body)
        .from(ACTIVITY)
        .where(ACTIVITY.LEAD_ID.in(leads))
        .orderBy(ACTIVITY.AT.desc(), ACTIVITY.ID.desc())
        .forEach(row -> {
          List<String> texts = timelines.computeIfAbsent(row.value1(), _ -> new ArrayList<>());
          texts.add(row.value2());
          texts.add(row.value3());
        });
    return timelines;
  }

  private static Map<UUID, List<String>> grouped(
      Tx tx, TableField<?, UUID> lead, TableField<?, String> text, Condition which) {
    Map<UUID, List<String>> grouped = new HashMap<>();
    tx.dsl()
        .select(lead, text)
        .from(lead.getTable())
        .where(which)
        .forEach(
            row -> grouped.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(row.value2()));
    return grouped;
  }

  private static List<UUID> keys(Collection<LeadId> leads) {
    return leads.stream().map(LeadId::value).toList();
  }

  /** Leads whose name, company or number begins with the text, latest activity first. */
  static List<LeadId> startingWith(Tx tx, String text, int limit) {
    String start = text.strip().toLowerCase(Locale.ROOT);
    Condition which =
        lower(LEAD.FIRST_NAME)
            .startsWith(start)
            .or(lower(LEAD.LAST_NAME).startsWith(start))
            .or(lower(LEAD.DISPLAY_NAME).startsWith(start))
            .or(lower(LEAD.COMPANY).startsWith(start));
    String digits = LeadTerms.digits(start);
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
