package app.ringback.archive;

import app.ringback.core.BadRowException;
import app.ringback.core.JsonLine;
import app.ringback.core.JsonRow;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an archive says about itself. */
public final class Manifest {

  static final int FORMAT = 1;

  /** The version of the book's tables, as the newest migration is numbered. */
  static final String SCHEMA = "1";

  private Manifest() {}

  /** The manifest this program writes. */
  public static ObjectNode of(String madeBy) {
    return new JsonLine()
        .number("format", FORMAT)
        .text("made_by", madeBy)
        .text("schema", SCHEMA)
        .build();
  }

  static void check(String json) {
    Integer format;
    try {
      format = JsonRow.parse(json).count("format", 1);
    } catch (BadRowException e) {
      throw ArchiveFailure.unreadable("The archive's manifest.json is not readable.", e);
    }
    if (format == null) {
      throw ArchiveFailure.unreadable("The archive's manifest.json names no format.", null);
    }
    if (format > FORMAT) {
      throw ArchiveFailure.tooNew(format);
    }
  }
}
