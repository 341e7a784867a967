package app.ringback.intake.feed;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.RawOriginal;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import java.util.Locale;
import java.util.stream.Collectors;

/** What tells a row of a feed from others, however its other columns are edited later. */
final class RowKey {

  private RowKey() {}

  /**
   * The vendor's own id; else who asked, and when. Two rows of one person without a time are one.
   */
  static String of(IncomingLead lead) {
    if (!lead.vendorId().isEmpty()) {
      return RawOriginal.digest("id", lead.vendorId());
    }
    String phones =
        lead.phones().stream().map(LeadPhone::number).sorted().collect(Collectors.joining(","));
    String emails =
        lead.emails().stream()
            .map(LeadEmail::address)
            .map(address -> address.toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(","));
    if (phones.isEmpty() && emails.isEmpty()) {
      return RawOriginal.digest("row", lead.raw());
    }
    String asked = lead.statedAt() == null ? "" : lead.statedAt().toString();
    return RawOriginal.digest("person", String.join("\n", phones, emails, asked));
  }
}
