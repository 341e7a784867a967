package app.ringback.intake;

import app.ringback.core.IdSource;
import app.ringback.core.RawId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.SystemEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The timeline entries of arrivals. */
final class ArrivalEntries {

  private final IdSource ids;

  ArrivalEntries(IdSource ids) {
    this.ids = ids;
  }

  /** The entry of a new lead; its subject is the source. */
  Activity arrival(Lead lead, Candidate candidate, @Nullable RawId raw) {
    return ActivityBuilder.builder(
            Activity.of(ids.activity(), lead.id(), ActivityKind.SYSTEM, lead.arrivedAt()))
        .event(SystemEvent.ARRIVAL.code())
        .subject(lead.source())
        .providerId(candidate.lead().messageId())
        .raw(raw)
        .build();
  }

  /**
   * The entry of a resend; its subject is the source, its body what the record states otherwise
   * than the lead, a line each, so that a second name or number is not lost.
   */
  Activity resend(Lead lead, Candidate candidate, Instant at, @Nullable RawId raw) {
    return ActivityBuilder.builder(Activity.of(ids.activity(), lead.id(), ActivityKind.SYSTEM, at))
        .event(SystemEvent.RESEND.code())
        .subject(candidate.source())
        .providerId(candidate.lead().messageId())
        .body(String.join("\n", otherwise(lead, candidate)))
        .raw(raw)
        .build();
  }

  private static List<String> otherwise(Lead lead, Candidate candidate) {
    IncomingLead in = candidate.lead();
    List<String> lines = new ArrayList<>();
    String name = candidate.fullName();
    if (!name.isEmpty() && !name.equalsIgnoreCase(lead.fullName())) {
      lines.add(name);
    }
    List<String> numbers = lead.phones().stream().map(LeadPhone::number).toList();
    in.phones().stream()
        .map(LeadPhone::number)
        .filter(n -> !numbers.contains(n))
        .forEach(lines::add);
    List<String> addresses = lead.emails().stream().map(LeadEmail::address).toList();
    in.emails().stream()
        .map(LeadEmail::address)
        .filter(address -> addresses.stream().noneMatch(address::equalsIgnoreCase))
        .forEach(lines::add);
    add(lines, in.company(), lead.company());
    add(lines, in.interest(), lead.interest());
    add(lines, in.reason(), lead.reason());
    add(lines, in.notes(), lead.notes());
    return lines;
  }

  private static void add(List<String> lines, String incoming, String known) {
    if (!incoming.isBlank() && !incoming.equals(known)) {
      lines.add(incoming);
    }
  }
}
