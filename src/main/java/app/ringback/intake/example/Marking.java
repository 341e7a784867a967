package app.ringback.intake.example;

import app.ringback.intake.field.LeadField;

/**
 * A field that the rep marked in the words of a mail.
 *
 * @param start where it begins
 * @param end where it ends
 */
public record Marking(LeadField field, int start, int end) {}
