package app.ringback.intake.csv;

import java.util.List;

/**
 * One record of a table.
 *
 * @param line the physical line it starts on, from 1
 * @param text the record as it stands in the file, without its line end
 * @param cut whether a cell was over 1 MB and has been cut
 * @param broken why its cells cannot be told apart, as a sentence; empty for a good record
 */
record Row(long line, List<String> cells, String text, boolean cut, String broken) {

  static Row broken(long line, String text, String why) {
    return new Row(line, List.of(), text, false, why);
  }

  /** The cell, {@code ""} where the record is shorter. */
  String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  boolean isBroken() {
    return !broken.isEmpty();
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }

  /** How many cells say something. */
  long filled() {
    return cells.stream().filter(cell -> !cell.isBlank()).count();
  }
}
