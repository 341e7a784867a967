package app.ringback.intake.clean;

/** First and last name; either may be empty. */
public record PersonName(String first, String last) {

  public static final PersonName NONE = new PersonName("", "");

  public boolean isEmpty() {
    return first.isEmpty() && last.isEmpty();
  }
}
