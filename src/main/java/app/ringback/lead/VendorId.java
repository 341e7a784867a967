package app.ringback.lead;

/** A vendor's own id of a lead, unique within the source. */
public record VendorId(String source, String id) {}
