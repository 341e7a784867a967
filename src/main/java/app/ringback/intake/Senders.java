package app.ringback.intake;

import app.ringback.core.PhoneReader;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadKeyQueries;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.LeadStore;
import app.ringback.lead.VendorId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Finds out who wrote or called: whoever is known by the number, or a new lead. */
public final class Senders {

  private final LeadStore leads;
  private final IntakeDesk intake;
  private final PhoneReader phones;
  private final LeadKeyQueries keys = new LeadKeyQueries();

  public Senders(LeadStore leads, IntakeDesk intake, PhoneReader phones) {
    this.leads = leads;
    this.intake = intake;
    this.phones = phones;
  }

  /**
   * Whoever is known by this number, the newest of them; else a new lead.
   *
   * @param number E.164, a short code, or whatever the carrier tells
   * @param source what the source of a new lead is called
   * @param raw the original as it is kept with a new lead
   */
  public Lead lead(Tx tx, String number, String source, String raw, Instant at, Instant now) {
    // Short codes are no telephone numbers and found by the id they were stored under.
    VendorId id = new VendorId(source, number);
    LeadKeyQueries.Found found = keys.find(tx, List.of(id), List.of(number), List.of());
    return Stream.concat(
            found.byPhone().getOrDefault(number, List.of()).stream(),
            found.byVendorId().getOrDefault(id, List.of()).stream())
        .max(Comparator.naturalOrder())
        .flatMap(known -> leads.find(tx, known))
        .orElseGet(() -> newLead(tx, number, source, raw, at, now));
  }

  private Lead newLead(Tx tx, String from, String source, String raw, Instant at, Instant now) {
    LeadPhone number =
        phones
            .read(from, "")
            .map(phone -> LeadPhone.of(phone, "mobile"))
            .orElseGet(() -> LeadPhone.bad(from, ""));
    IncomingLead incoming =
        IncomingLeadBuilder.builder(IncomingLead.ofRaw("text/plain", raw))
            .source(source)
            .vendorId(from)
            .phones(List.of(number))
            .statedAt(at)
            .build();
    var id = intake.take(tx, incoming, SourceKind.PHONE, source, source, now).lead();
    return leads.find(tx, Objects.requireNonNull(id, "it always makes a lead")).orElseThrow();
  }
}
