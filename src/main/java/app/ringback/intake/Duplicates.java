package app.ringback.intake;

import java.util.Locale;
import java.util.Optional;

/** What an import does with a record of a person who is in the book already. */
public enum Duplicates {
  /** Empty fields are filled, nothing is overwritten. */
  FILL,
  /** What the record states replaces what is there, save for what the user typed. */
  REPLACE,
  /** The record is left out. */
  SKIP;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Duplicates> read(String code) {
    for (Duplicates choice : values()) {
      if (choice.code().equals(code)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }
}
