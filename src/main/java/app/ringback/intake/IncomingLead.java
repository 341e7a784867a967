package app.ringback.intake;

import app.ringback.core.Channel;
import app.ringback.lead.Address;
import app.ringback.lead.Consent;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A lead as a parser read it, already cleaned, before the desk has looked whether it is known.
 * Absent text is {@code ""}.
 *
 * @param source what the format itself states as the source, may be empty
 * @param vendorId the vendor's own id, empty when it has none or it is no key
 * @param statedAt the moment the lead asked as the source states it; null when it states none
 * @param needsLook whether the original was kept without being understood
 * @param optOuts channels the source says this person opted out of
 * @param raw the original, as text (base64 when {@code rawType} is no text type)
 * @param messageId of the mail it came in, by which the same mail is known when it comes again;
 *     empty when it came in no mail
 */
@RecordBuilder
public record IncomingLead(
    String source,
    String vendorId,
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
    String region,
    @Nullable Instant statedAt,
    String cost,
    List<Consent> consent,
    Set<LeadFlag> flags,
    boolean needsLook,
    boolean test,
    Set<Channel> optOuts,
    String rawType,
    String raw,
    String messageId) {

  public IncomingLead {
    phones = List.copyOf(phones);
    emails = List.copyOf(emails);
    consent = List.copyOf(consent);
    flags = Set.copyOf(flags);
    optOuts = Set.copyOf(optOuts);
    custom = Collections.unmodifiableMap(new LinkedHashMap<>(custom));
  }

  /** A record of which only the original is known. */
  public static IncomingLead ofRaw(String rawType, String raw) {
    return new IncomingLead(
        "",
        "",
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
        "",
        null,
        "",
        List.of(),
        Set.of(),
        false,
        false,
        Set.of(),
        rawType,
        raw,
        "");
  }
}
