package app.ringback.compliance.optout;

/**
 * What was made of a message.
 *
 * @param meaning what it says
 * @param carrierAnswered whether the carrier has confirmed it to the person by itself
 */
public record Heard(Meaning meaning, boolean carrierAnswered) {}
