package app.ringback.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The US states, the District of Columbia and the inhabited territories, by postal code (USPS). */
public enum UsState {
  AL("Alabama"),
  AK("Alaska"),
  AZ("Arizona"),
  AR("Arkansas"),
  CA("California"),
  CO("Colorado"),
  CT("Connecticut"),
  DE("Delaware"),
  DC("District of Columbia"),
  FL("Florida"),
  GA("Georgia"),
  HI("Hawaii"),
  ID("Idaho"),
  IL("Illinois"),
  IN("Indiana"),
  IA("Iowa"),
  KS("Kansas"),
  KY("Kentucky"),
  LA("Louisiana"),
  ME("Maine"),
  MD("Maryland"),
  MA("Massachusetts"),
  MI("Michigan"),
  MN("Minnesota"),
  MS("Mississippi"),
  MO("Missouri"),
  MT("Montana"),
  NE("Nebraska"),
  NV("Nevada"),
  NH("New Hampshire"),
  NJ("New Jersey"),
  NM("New Mexico"),
  NY("New York"),
  NC("North Carolina"),
  ND("North Dakota"),
  OH("Ohio"),
  OK("Oklahoma"),
  OR("Oregon"),
  PA("Pennsylvania"),
  RI("Rhode Island"),
  SC("South Carolina"),
  SD("South Dakota"),
  TN("Tennessee"),
  TX("Texas"),
  UT("Utah"),
  VT("Vermont"),
  VA("Virginia"),
  WA("Washington"),
  WV("West Virginia"),
  WI("Wisconsin"),
  WY("Wyoming"),
  AS("American Samoa"),
  GU("Guam"),
  MP("Northern Mariana Islands"),
  PR("Puerto Rico"),
  VI("U.S. Virgin Islands");

  private final String english;

  UsState(String english) {
    this.english = english;
  }

  public String english() {
    return english;
  }

  /** The state of a code or a name, in any case. */
  public static Optional<UsState> read(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(state ->
            word.equals(state.name().toLowerCase(Locale.ROOT))
                || word.equals(state.english.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
