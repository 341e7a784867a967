package app.ringback.intake;

/**
 * How an import is to be done.
 *
 * @param source the name all its leads get as their source; empty to take the format's own
 *     statement, else the file's name
 * @param dryRun whether to store nothing and only count
 */
public record ImportOptions(String source, Duplicates duplicates, boolean dryRun) {

  /** Fill duplicates, take the source from the file, store. */
  public static final ImportOptions DEFAULT = new ImportOptions("", Duplicates.FILL, false);
}
