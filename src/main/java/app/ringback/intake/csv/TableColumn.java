package app.ringback.intake.csv;

import app.ringback.intake.clean.DayOrder;
import app.ringback.intake.field.LeadField;
import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * One column of a table and what it becomes.
 *
 * @param index from 0
 * @param name unique in the table: the header, or {@code Column 3} where that is blank or absent; a
 *     repeated header has a number behind it
 * @param header the header as it stands in the file, may be empty
 * @param field what its values become
 * @param why where the choice comes from, for the mapping shown to the user
 * @param label the kind of numbers or addresses in it ("mobile"), may be empty
 * @param labelColumn index of the column that names the kind row by row, -1 without one
 * @param order how dates such as 12/02/2026 in it are meant
 */
@RecordBuilder
public record TableColumn(
    int index,
    String name,
    String header,
    LeadField field,
    Why why,
    String label,
    int labelColumn,
    DayOrder order) {

  /** Where the choice of a field comes from. */
  public enum Why {
    /** The user chose it. */
    CHOSEN,
    /** The header is a known name of the field. */
    HEADER,
    /** The values look like it. */
    VALUES,
    /** Nothing is known about it, or it is about somebody else: kept under its own name. */
    KEPT
  }
}
