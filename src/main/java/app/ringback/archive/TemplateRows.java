package app.ringback.archive;

import static app.ringback.store.schema.Tables.TEMPLATE;
import static org.jooq.impl.DSL.noCondition;

import app.ringback.core.JsonRow;
import app.ringback.core.Texts;
import app.ringback.store.Tx;
import app.ringback.template.Template;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The user's own templates, and what they made of the shipped ones: those they never touched come
 * with the program. A line without an id is known by all it says.
 */
final class TemplateRows implements ArchivePart {

  private static final int BODY = 1_048_576;

  private final ArchivePart rows =
      new TablePartRows(
          ArchiveFiles.TEMPLATES,
          new TableRows(
              TEMPLATE,
              TEMPLATE.ID,
              TEMPLATE.ID,
              List.of(
                  new ColumnMapping("id", TEMPLATE.ID, (row, taking) -> id(row)),
                  new ColumnMapping("name", TEMPLATE.NAME, (row, taking) -> name(row)),
                  ColumnMapping.word(
                      "channel", TEMPLATE.CHANNEL, List.of("", "call", "text", "email")),
                  ColumnMapping.text("subject", TEMPLATE.SUBJECT, 10_000),
                  ColumnMapping.text("body", TEMPLATE.BODY, BODY),
                  ColumnMapping.text("purpose", TEMPLATE.PURPOSE, 16),
                  ColumnMapping.text("approach", TEMPLATE.APPROACH, 16),
                  ColumnMapping.choice("deleted", TEMPLATE.DELETED))),
          noCondition(),
          (row, taking) -> {
            if ("".equals(row.get(TEMPLATE.CHANNEL))) {
              row.remove(TEMPLATE.CHANNEL);
            }
          });

  @Override
  public String file() {
    return ArchiveFiles.TEMPLATES;
  }

  /** They are the user's and no lead's: one person's copy has none. */
  @Override
  public void write(Tx tx, @Nullable Collection<UUID> leads, Consumer<String> lines) {
    if (leads == null) {
      rows.write(tx, null, lines);
    }
  }

  @Override
  public Taker taker(Taking taking) {
    return rows.taker(taking);
  }

  private static UUID id(JsonRow row) {
    UUID id = row.id("id");
    if (id != null) {
      return id;
    }
    String what = "template\u0000" + row.all();
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
  }

  private static String name(JsonRow row) {
    String name = row.text("name", 1000);
    return name.isBlank() ? "Template" : Texts.cut(name, Template.LONGEST_NAME);
  }
}
