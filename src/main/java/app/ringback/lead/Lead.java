package app.ringback.lead;

import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A person who showed interest. Text that is absent is {@code ""}.
 *
 * @param region the US state (or other first-level region) as a short code, decides legal hours
 * @param timeZone an IANA zone when it is known, else empty
 * @param arrivedAt the moment the lead asked, as the source states it, else when it was received
 * @param receivedAt when Ringback got it; null means at arrival
 * @param slaDueAt when the first touch is due; null for leads without an SLA clock
 * @param cost what the lead cost, decimal text in the currency of the settings
 * @param flags what intake noticed, see {@link LeadFlag}
 * @param needsLook whether it was stored without being understood
 * @param extra fields of an archive this version does not know, kept as they came
 */
@RecordBuilder
public record Lead(
    LeadId id,
    String source,
    List<VendorId> vendorIds,
    String firstName,
    String lastName,
    String company,
    List<LeadPhone> phones,
    List<LeadEmail> emails,
    Address address,
    String interest,
    String reason,
    String industry,
    String notes,
    Map<String, String> custom,
    String owner,
    Stage stage,
    String region,
    String timeZone,
    Instant arrivedAt,
    @Nullable Instant receivedAt,
    @Nullable Instant slaDueAt,
    String cost,
    List<Consent> consent,
    List<String> flags,
    boolean needsLook,
    boolean test,
    Map<String, JsonNode> extra) {

  public Lead {
    vendorIds = List.copyOf(vendorIds);
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
    consent = List.copyOf(consent);
    flags = List.copyOf(flags);
    custom = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(custom));
    extra = java.util.Collections.unmodifiableMap(new TreeMap<>(extra));
  }

  /** A lead of which only the id and the moment are known. */
  public static Lead blank(LeadId id, Instant arrivedAt) {
    return new Lead(
        id,
        "",
        List.of(),
        "",
        "",
        "",
        List.of(),
        List.of(),
        Address.NONE,
        "",
        "",
        "",
        "",
        Map.of(),
        "",
        Stage.NEW,
        "",
        "",
        arrivedAt,
        null,
        null,
        "",
        List.of(),
        List.of(),
        false,
        false,
        Map.of());
  }

  /** First and last name as one text, may be empty. */
  public String fullName() {
    return (firstName + " " + lastName).strip();
  }

  /** What the lead is called in lists: name, else company, else an address of theirs. */
  public String displayName() {
    return Texts.firstOf(
        fullName(),
        company,
        phones.isEmpty() ? "" : phones.getFirst().number(),
        emails.isEmpty() ? "" : emails.getFirst().address());
  }

  /** Whether the flag is set. */
  public boolean has(LeadFlag flag) {
    return flags.contains(flag.code());
  }
}
