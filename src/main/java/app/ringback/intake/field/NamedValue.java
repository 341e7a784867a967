package app.ringback.intake.field;

import app.ringback.intake.clean.DayOrder;

/**
 * One value of a record and what it is.
 *
 * @param name the column, label or form field it stood in; its name as a custom field
 * @param label the kind of a number or address ("mobile"), may be empty
 * @param order how a date such as 12/02/2026 is meant
 */
public record NamedValue(LeadField field, String name, String label, String text, DayOrder order) {}
