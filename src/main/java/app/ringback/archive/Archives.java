package app.ringback.archive;

import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.core.Json;
import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import app.ringback.lead.LeadBulkStore;
import app.ringback.lead.LeadJson;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.store.Tx;
import app.ringback.timeline.TimelineBulkStore;
import app.ringback.timeline.TimelineStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes the book, or one person's part of it, to an archive, and takes archives in. */
public final class Archives {

  private final Transactions transactions;
  private final InstantSource clock;
  private final String device;
  private final String madeBy;
  private final LeadBulkStore leads;
  private final List<ArchivePart> parts;

  /**
   * @param homeCountry ISO 3166 code of numbers written without a country code
   * @param madeBy the program and its version, for the manifest
   */
  public Archives(
      Transactions transactions,
      InstantSource clock,
      String device,
      LeadStore leadStore,
      TimelineStore timelines,
      SuppressionStore suppressions,
      EvidenceStore evidence,
      PhoneReader phones,
      String homeCountry,
      String madeBy) {
    this.transactions = transactions;
    this.clock = clock;
    this.device = device;
    this.madeBy = madeBy;
    leads = new LeadBulkStore(leadStore, device);
    parts =
        List.of(
            new LeadPart(leads, new LeadJson(phones, homeCountry), timelines),
            new ActivityPart(new TimelineBulkStore(device), timelines),
            new MediaRows(),
            TravellingRows.touches(),
            TravellingRows.nextSteps(),
            new SuppressionRows(suppressions, leadStore, phones, homeCountry),
            TravellingRows.enrollments(),
            TravellingRows.dispatches(),
            TravellingRows.raws(),
            new EvidenceRows(evidence),
            new CadenceRows(),
            new TemplateRows(),
            new KeptRows(ArchiveFiles.SOURCES, "source", false),
            new OwnMessageRows());
  }

  /**
   * Writes the whole book, in constant memory, as it is at this moment; replaces the file when
   * everything is written.
   */
  public void export(Path file) {
    transactions.read(tx -> {
      write(tx, file, null);
      return true;
    });
  }

  /** Writes what the book knows about one person, the leads merged into theirs included. */
  public void exportOne(Path file, LeadId lead) {
    transactions.read(tx -> {
      write(tx, file, leads.family(tx, lead));
      return true;
    });
  }

  private void write(Tx tx, Path file, @Nullable Set<UUID> whose) {
    try (ArchiveWriter archive = new ArchiveWriter(file)) {
      archive.file(ArchiveFiles.MANIFEST);
      archive.line(Json.write(Manifest.of(madeBy)));
      for (ArchivePart part : parts) {
        archive.file(part.file());
        part.write(tx, whose, archive::line);
      }
      archive.complete();
    }
  }

  /**
   * Takes an archive in; a line that cannot be taken stores nothing. Rows whose id the book has are
   * left as they are, so taking the same archive in twice changes nothing, and taking one in again
   * that was cut off completes it.
   *
   * @throws ArchiveFailure when it cannot be read; a bad line is named
   */
  public ArchiveCounts take(Path file) {
    return take(file, tx -> {});
  }

  /**
   * {@link #take(Path)} with something more in the transaction that ends it.
   *
   * @param then done once everything is stored
   */
  public ArchiveCounts take(Path file, Consumer<Tx> then) {
    try (ArchiveZip zip = ArchiveZip.open(file)) {
      Taking taking =
          new Taking(transactions, clock.instant(), device, transactions.read(leads::ids));
      return new ArchiveImport(zip, taking).run(parts, then);
    }
  }
}
