package app.ringback.intake.csv;

import app.ringback.intake.field.LeadField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settles which columns are names, once all other columns are known. */
final class Names {

  private Names() {}

  static List<TableColumn> settle(
      List<TableColumn> columns, ColumnValues values, List<Row> sample, boolean hasHeader) {
    return hasHeader ? byHeader(columns) : byValues(columns, values, sample);
  }

  /** "Name" beside "Vorname" is the last name; "Nombre" beside "Apellidos" is the first. */
  private static List<TableColumn> byHeader(List<TableColumn> columns) {
    boolean first = has(columns, LeadField.FIRST_NAME);
    boolean last = has(columns, LeadField.LAST_NAME);
    if (first == last) {
      return columns;
    }
    LeadField missing = first ? LeadField.LAST_NAME : LeadField.FIRST_NAME;
    Optional<TableColumn> name = firstOf(columns, LeadField.NAME);
    return name.filter(column -> column.why() == TableColumn.Why.HEADER)
        .map(column -> replaced(columns, column, missing))
        .orElse(columns);
  }

  /** Without a header: a column of whole names, else two neighbours of single words. */
  private static List<TableColumn> byValues(
      List<TableColumn> columns, ColumnValues values, List<Row> sample) {
    if (has(columns, LeadField.NAME)
        || has(columns, LeadField.FIRST_NAME)
        || has(columns, LeadField.LAST_NAME)) {
      return columns;
    }
    List<TableColumn> settled = columns;
    for (TableColumn column : columns) {
      if (isFree(column) && values.areStates(column.index(), sample)) {
        settled = replaced(settled, column, LeadField.REGION);
        break;
      }
    }
    for (TableColumn column : settled) {
      if (isFree(column) && values.areFullNames(column.index(), sample)) {
        return replaced(settled, column, LeadField.NAME);
      }
    }
    return twoWords(settled, values, sample);
  }

  private static List<TableColumn> twoWords(
      List<TableColumn> columns, ColumnValues values, List<Row> sample) {
    for (TableColumn column : columns) {
      if (!isFree(column) || !values.areSingleWords(column.index(), sample)) {
        continue;
      }
      int next = column.index() + 1;
      boolean pair =
          next < columns.size() && isFree(columns.get(next)) && values.areSingleWords(next, sample);
      return pair
          ? replaced(
              replaced(columns, column, LeadField.FIRST_NAME),
              columns.get(next),
              LeadField.LAST_NAME)
          : replaced(columns, column, LeadField.NAME);
    }
    return columns;
  }

  private static boolean isFree(TableColumn column) {
    return column.field() == LeadField.CUSTOM && column.why() == TableColumn.Why.KEPT;
  }

  private static boolean has(List<TableColumn> columns, LeadField field) {
    return firstOf(columns, field).isPresent();
  }

  private static Optional<TableColumn> firstOf(List<TableColumn> columns, LeadField field) {
    return columns.stream().filter(column -> column.field() == field).findFirst();
  }

  private static List<TableColumn> replaced(
      List<TableColumn> columns, TableColumn column, LeadField field) {
    List<TableColumn> changed = new ArrayList<>(columns);
    changed.set(column.index(), ColumnPlan.with(column, field, TableColumn.Why.VALUES));
    return changed;
  }
}
