package app.ringback.compliance.rules;

/**
 * How the national do-not-call registry binds.
 *
 * @param inquiryMonths how long an inquiry of the lead's lifts it
 * @param purchaseMonths how long a purchase of the lead's lifts it
 * @param staleDays after how many days an imported file is too old
 */
public record DoNotCallTerms(
    int inquiryMonths, int purchaseMonths, int staleDays, String citation) {}
