package app.ringback.intake.file;

import java.util.Locale;

/** The formats of lead files that are told apart. */
public enum LeadFileFormat {
  CSV,
  /** A workbook, read like CSV. */
  XLSX,
  VCARD,
  ADF,
  MAIL,
  /**
   * What is posted to webhooks: its names are those of columns, and it is reported like a table.
   */
  JSON,
  UNKNOWN;

  /** The word of the import report: {@code csv, adf, mail, vcard, unknown}. */
  public String code() {
    return this == XLSX || this == JSON ? CSV.code() : name().toLowerCase(Locale.ROOT);
  }
}
