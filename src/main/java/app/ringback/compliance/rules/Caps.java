package app.ringback.compliance.rules;

/**
 * How often one lead may be reached in any 24 hours.
 *
 * @param calls calls, at least 1
 * @param texts texts in a row without an answer, at least 1
 */
public record Caps(int calls, String callsCitation, int texts, String textsCitation) {}
