package app.ringback.search;

import app.ringback.core.LeadId;
import java.time.Instant;
import java.util.List;

/**
 * Everything of one lead that can be searched.
 *
 * @param name first and last name
 * @param fields what stands in its other fields, custom ones included
 * @param timeline subjects and bodies, newest first
 * @param lastActivityAt decides between equally good hits
 */
record LeadText(
    LeadId lead,
    String name,
    String company,
    List<String> phones,
    List<String> emails,
    List<String> fields,
    List<String> timeline,
    Instant lastActivityAt) {}
