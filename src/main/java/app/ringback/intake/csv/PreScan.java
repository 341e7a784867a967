package app.ringback.intake.csv;

import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.clean.DayOrderVote;
import app.ringback.intake.clean.VendorIds;
import app.ringback.intake.field.LeadField;
import app.ringback.intake.field.ReadOptions;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What only the whole file can tell, found by reading it once before its leads are read: which
 * vendor ids rows with different names share, and whether dates put the day first.
 */
final class PreScan {

  private final List<TableColumn> columns;
  private final List<TableColumn> names;
  private final Optional<TableColumn> vendorId;
  private final Map<Integer, DayOrderVote> votes = new HashMap<>();
  private final SharedIds shared = new SharedIds();

  PreScan(List<TableColumn> columns) {
    this.columns = columns;
    this.names =
        columns.stream()
            .filter(column ->
                column.field() == LeadField.NAME
                    || column.field() == LeadField.FIRST_NAME
                    || column.field() == LeadField.LAST_NAME)
            .toList();
    this.vendorId =
        columns.stream().filter(column -> column.field() == LeadField.VENDOR_ID).findFirst();
    columns.stream()
        .filter(PreScan::isDate)
        .forEach(column -> votes.put(column.index(), new DayOrderVote()));
  }

  /** Whether anything about these columns needs the whole file. */
  boolean isNeeded() {
    return !votes.isEmpty() || (vendorId.isPresent() && !names.isEmpty());
  }

  void see(Row row) {
    votes.forEach((index, vote) -> vote.see(row.cell(index)));
    if (vendorId.isPresent()) {
      String id = VendorIds.clean(row.cell(vendorId.get().index()));
      if (!id.isEmpty()) {
        shared.see(id, name(row));
      }
    }
  }

  /** Reads all records. */
  void read(RowSource rows) throws IOException {
    for (Row row = rows.next(); row != null; row = rows.next()) {
      if (!row.isBroken()) {
        see(row);
      }
    }
  }

  /** The columns, with the order of days and months that all their values agree on. */
  List<TableColumn> settled(ReadOptions options) {
    return columns.stream()
        .map(column -> {
          DayOrderVote vote = votes.get(column.index());
          DayOrder order = vote == null ? column.order() : vote.result(options.country());
          return TableColumnBuilder.builder(column).order(order).build();
        })
        .toList();
  }

  boolean isShared(String vendorId) {
    return shared.isShared(VendorIds.clean(vendorId));
  }

  private String name(Row row) {
    StringBuilder name = new StringBuilder();
    for (TableColumn column : names) {
      name.append(row.cell(column.index()).strip()).append(' ');
    }
    return name.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isDate(TableColumn column) {
    return column.field() == LeadField.ARRIVED_AT || column.field() == LeadField.CONSENT_AT;
  }
}
