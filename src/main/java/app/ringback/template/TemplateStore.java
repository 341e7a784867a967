package app.ringback.template;

import static app.ringback.store.schema.Tables.TEMPLATE;

import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.Purpose;
import app.ringback.core.Texts;
import app.ringback.store.Tx;
import app.ringback.store.schema.tables.records.TemplateRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The templates that stand in the book: own ones, and shipped ones that were changed. */
final class TemplateStore {

  private final String device;

  TemplateStore(String device) {
    this.device = device;
  }

  /** A stored template; a deleted one stands for a shipped one that shall not be seen. */
  record Row(Template template, boolean deleted) {}

  /** All rows by name. */
  List<Row> rows(Tx tx) {
    return tx.dsl()
        .selectFrom(TEMPLATE)
        .orderBy(TEMPLATE.NAME, TEMPLATE.UPDATED_AT.desc(), TEMPLATE.ID)
        .fetch(TemplateStore::row);
  }

  private static Row row(TemplateRecord row) {
    return new Row(
        new Template(
            row.getId(),
            row.getName(),
            Channel.read(row.getChannel()).orElse(Channel.TEXT),
            row.getSubject(),
            row.getBody(),
            Purpose.read(row.getPurpose()).orElse(null),
            Approach.read(row.getApproach()).orElse(null)),
        row.getDeleted());
  }

  void put(Tx tx, Template template, boolean deleted, Instant now) {
    Purpose purpose = template.purpose();
    Approach approach = template.approach();
    TemplateRecord row = new TemplateRecord();
    row.setName(Texts.cut(template.name(), Template.LONGEST_NAME));
    row.setChannel(template.channel().code());
    row.setSubject(template.subject());
    row.setBody(template.body());
    row.setPurpose(purpose == null ? "" : purpose.code());
    row.setApproach(approach == null ? "" : approach.code());
    row.setDeleted(deleted);
    row.setUpdatedAt(now);
    row.setDevice(device);
    int known = tx.dsl().update(TEMPLATE).set(row).where(TEMPLATE.ID.eq(template.id())).execute();
    if (known == 0) {
      row.setId(template.id());
      tx.dsl().insertInto(TEMPLATE).set(row).execute();
    }
  }

  void remove(Tx tx, UUID id) {
    tx.dsl().deleteFrom(TEMPLATE).where(TEMPLATE.ID.eq(id)).execute();
  }
}
