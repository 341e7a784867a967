package app.ringback.ui.compose;

/**
 * What the guard says about a touch that leaves when the rep chose.
 *
 * @param mayNever whether it can not be sent at all
 * @param warning what sending by hand would go over; empty when nothing
 */
public record GuardAnswer(String words, boolean mayNow, boolean mayNever, String warning) {}
