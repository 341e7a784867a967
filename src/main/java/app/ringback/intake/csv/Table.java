package app.ringback.intake.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that holds a table, readable as often as needed. */
sealed interface Table {

  Path file();

  /** Opens it at its first record. */
  RowSource open() throws IOException;

  /** How the bytes are text, in a word for the user. */
  String encoding();

  /** Between the cells; a comma for spreadsheets. */
  char delimiter();

  /** Physical lines before the first record that belong to the format, such as {@code sep=;}. */
  default boolean hasSeparatorLine() {
    return false;
  }

  /** A text file with a delimiter. */
  record Text(Path file, FileText text, char delimiter, boolean hasSeparatorLine) implements Table {

    @Override
    public RowSource open() throws IOException {
      LenientReader reader = new LenientReader(file, text);
      CsvRows rows = new CsvRows(reader, delimiter, reader::bytesRead);
      if (hasSeparatorLine) {
        rows.next();
      }
      return rows;
    }

    @Override
    public String encoding() {
      return text.displayName();
    }
  }

  /** The first sheet of a workbook. */
  record Sheet(Path file) implements Table {

    @Override
    public RowSource open() throws IOException {
      return new SheetRows(file);
    }

    @Override
    public String encoding() {
      return "Excel";
    }

    @Override
    public char delimiter() {
      return ',';
    }
  }

  /** Finds out how the file is to be read. */
  static Table of(Path file) throws IOException {
    if (Workbooks.isWorkbook(file)) {
      Workbooks.check(file);
      return new Sheet(file);
    }
    return Delimiters.find(file, FileText.of(file));
  }

  /** Size of the file in bytes. */
  default long bytes() throws IOException {
    return Files.size(file());
  }
}
