package app.ringback.archive;

import app.ringback.core.PhoneReader;
import app.ringback.lead.LeadJson;
import app.ringback.sample.SampleBook;
import app.ringback.timeline.ActivityJson;

/** A sample book as an archive. */
public final class SampleArchive {

  private SampleArchive() {}

  /** Writes everybody and completes the archive; in constant memory. */
  public static void write(SampleBook book, PhoneReader phones, ArchiveWriter archive) {
    LeadJson leads = new LeadJson(phones, "US");
    archive.file(ArchiveFiles.MANIFEST);
    archive.line(Manifest.of("Ringback sample data"));
    archive.file(ArchiveFiles.LEADS);
    book.leads().forEach(lead -> archive.line(leads.write(lead)));
    archive.file(ArchiveFiles.ACTIVITIES);
    book.activities().forEach(entry -> archive.line(ActivityJson.write(entry)));
    archive.complete();
  }
}
