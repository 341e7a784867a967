package app.ringback.ui.intake;

import app.ringback.core.Problem;
import app.ringback.intake.csv.CsvPreview;
import java.nio.file.Path;
import java.util.Optional;

/** A file the user chose and what was found when looking at it. */
public sealed interface ChosenFile {

  Path path();

  /** The file's name without its folders. */
  default String name() {
    Path name = path().getFileName();
    return name == null ? path().toString() : name.toString();
  }

  /** Whether there is something in it to import. */
  default boolean readable() {
    return !(this instanceof Unreadable);
  }

  /** The table in it, when it holds one. */
  default Optional<CsvPreview> preview() {
    return this instanceof Table table ? Optional.of(table.found()) : Optional.empty();
  }

  /** A CSV or a workbook. */
  record Table(Path path, CsvPreview found) implements ChosenFile {}

  /** A file of contacts: nothing in it has to be mapped. */
  record Contacts(Path path) implements ChosenFile {}

  /** A lead mail, or ADF: nothing in it has to be mapped. */
  record Mail(Path path) implements ChosenFile {}

  /** Nothing that can be imported, and why. */
  record Unreadable(Path path, Problem problem) implements ChosenFile {}
}
