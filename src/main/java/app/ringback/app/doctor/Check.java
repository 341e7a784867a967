package app.ringback.app.doctor;

/** Looks at one thing Ringback needs. A new check is added in {@code CommandTree}. */
public interface Check {

  /** One lower-case word or two, such as {@code disk}. */
  String name();

  /** Looks now. A problem may also be thrown: it is then reported as a failure. */
  Finding look();
}
