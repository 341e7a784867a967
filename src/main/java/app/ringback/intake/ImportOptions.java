package app.ringback.intake;

/**
 * How an import is to be done.
 *
 * @param source the name all its leads get as their source; empty to take the format's own
 *     statement, else {@code unnamed}
 * @param dryRun whether to store nothing and only count
 * @param kind how the files came
 * @param unnamed the source of leads for which nothing states one; empty for the file's name
 */
public record ImportOptions(
    String source, Duplicates duplicates, boolean dryRun, SourceKind kind, String unnamed) {

  /** Fill duplicates, take the source from the file, store. */
  public static final ImportOptions DEFAULT = new ImportOptions("", Duplicates.FILL, false);

  /** For files the user chose. */
  public ImportOptions(String source, Duplicates duplicates, boolean dryRun) {
    this(source, duplicates, dryRun, SourceKind.FILE, "");
  }
}
