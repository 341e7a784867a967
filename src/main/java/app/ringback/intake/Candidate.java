package app.ringback.intake;

import app.ringback.lead.VendorId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record on its way into the book.
 *
 * @param line where its record starts in the file
 * @param source the source's name, as decided
 * @param sourceNamed whether the source was named, or is just the file's name
 * @param digest of the raw original
 * @param vendorIds the vendor's own id when it is a key, else nothing
 */
record Candidate(
    long line,
    IncomingLead lead,
    String source,
    boolean sourceNamed,
    String digest,
    List<VendorId> vendorIds) {

  static Candidate of(ParsedRecord.Read read, FileContext file) {
    IncomingLead lead = Fit.fit(read.lead());
    String source = file.source(lead);
    return new Candidate(
        read.line(),
        lead,
        source,
        file.namesSource(lead),
        RawOriginal.digest(lead.rawType(), lead.raw()),
        lead.vendorId().isBlank() ? List.of() : List.of(new VendorId(source, lead.vendorId())));
  }

  /**
   * Whether the same unchanged record came from the same source before. A mail is the same by its
   * Message-ID, however it was carried.
   *
   * @param originals the sources of originals that are in the book, by digest
   * @param mails the keys of mails that are in the book
   */
  boolean isAmong(Map<String, Set<String>> originals, Set<String> mails) {
    if (!lead.messageId().isEmpty()) {
      return mails.contains(lead.messageId());
    }
    Set<String> sources = originals.getOrDefault(digest, Set.of());
    // A file that was renamed is the same file: its name says nothing about its rows.
    return sourceNamed ? sources.contains(source) : !sources.isEmpty();
  }

  Candidate withoutVendorId() {
    return new Candidate(line, lead, source, sourceNamed, digest, List.of());
  }

  String fullName() {
    return (lead.firstName() + " " + lead.lastName()).strip();
  }
}
