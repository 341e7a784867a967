package app.ringback.intake.csv;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.ParsedRecord;
import app.ringback.intake.clean.Cleaners;
import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.clean.PhoneLabels;
import app.ringback.intake.field.LeadDraft;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.NamedValue;
import app.ringback.intake.field.ReadOptions;
import app.ringback.lead.LeadFlag;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes leads of rows. */
final class RowLeads {

  private static final Pattern NOT_THE_LEADS =
      Pattern.compile("fax|pager|assistant|spouse|partner|relat", Pattern.CASE_INSENSITIVE);

  private final Cleaners cleaners;
  private final ReadOptions options;
  private final List<TableColumn> columns;
  private final PreScan preScan;
  private final @Nullable Row header;

  RowLeads(Cleaners cleaners, ReadOptions options, TableReading reading, PreScan preScan) {
    this.cleaners = cleaners;
    this.options = options;
    this.columns = preScan.settled(options);
    this.preScan = preScan;
    this.header = reading.head().header();
  }

  /** The lead of a row, or why there is none. */
  ParsedRecord record(Row row) {
    if (row.isBroken()) {
      return new ParsedRecord.Rejected(row.line(), row.broken());
    }
    if (row.isBlank()) {
      return new ParsedRecord.Rejected(row.line(), "The row is empty.");
    }
    if (header != null && row.cells().equals(header.cells())) {
      return new ParsedRecord.Rejected(row.line(), "The row repeats the header.");
    }
    IncomingLead lead = lead(row);
    boolean reachable = !lead.phones().isEmpty() || !lead.emails().isEmpty();
    return reachable || lead.test()
        ? new ParsedRecord.Read(row.line(), lead)
        : new ParsedRecord.Rejected(
            row.line(), "The row has neither a phone number nor an e-mail address.");
  }

  private IncomingLead lead(Row row) {
    LeadDraft draft = new LeadDraft(cleaners, options);
    for (int index = 0; index < row.cells().size(); index++) {
      String text = row.cells().get(index);
      if (!text.isEmpty()) {
        draft.put(value(row, index, text));
      }
    }
    if (row.cut()) {
      draft.flag(LeadFlag.CUT);
    }
    String raw = header == null ? row.text() : header.text() + "\n" + row.text();
    return draft.build("text/csv", raw);
  }

  private NamedValue value(Row row, int index, String text) {
    if (index >= columns.size()) {
      return new NamedValue(
          LeadField.CUSTOM, "Column " + (index + 1), "", text, DayOrder.of(options.country()));
    }
    TableColumn column = columns.get(index);
    LeadField field = column.field();
    String label = column.label();
    if (column.labelColumn() >= 0) {
      String said = row.cell(column.labelColumn());
      label = PhoneLabels.of(said);
      if (NOT_THE_LEADS.matcher(said).find()) {
        field = LeadField.CUSTOM;
      }
    }
    if (field == LeadField.VENDOR_ID && preScan.isShared(text)) {
      field = LeadField.CUSTOM;
    }
    return new NamedValue(field, column.name(), label, text, column.order());
  }
}
