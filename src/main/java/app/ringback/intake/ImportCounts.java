package app.ringback.intake;

/** What became of records; every record read counts exactly once. */
public record ImportCounts(int created, int merged, int skipped, int needsLook, int rejected) {

  public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0);

  public ImportCounts plus(ImportCounts other) {
    return new ImportCounts(
        created + other.created,
        merged + other.merged,
        skipped + other.skipped,
        needsLook + other.needsLook,
        rejected + other.rejected);
  }

  /** How many records were read. */
  public int records() {
    return created + merged + skipped + needsLook + rejected;
  }
}
