package app.ringback.intake.baseline;

/** So many of so many. */
public record Share(int n, int of) {}
