package app.ringback.settings;

/**
 * The promise of a first touch: section {@code [sla]}.
 *
 * @param minutes working minutes after the arrival, for sources that set none of their own
 */
public record SlaSettings(int minutes) {}
