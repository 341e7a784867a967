package app.ringback.lead;

/** A postal address; any part may be empty. Country is the text as it came. */
public record Address(
    String street, String city, String region, String postalCode, String country) {

  public static final Address NONE = new Address("", "", "", "", "");
}
