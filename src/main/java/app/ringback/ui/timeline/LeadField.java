package app.ringback.ui.timeline;

import app.ringback.lead.Address;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A single text of a lead that can be edited in place.
 *
 * @param name names the texts of the field, and the field in {@link app.ringback.lead.Completeness}
 * @param longest the most characters the store takes
 * @param tall whether it is prose of several lines
 * @param fault the name of the text that says what is wrong with a value, empty when nothing is
 */
record LeadField(
    String name,
    int longest,
    boolean tall,
    Function<Lead, String> read,
    BiFunction<Lead, String, Lead> write,
    Function<String, String> fault) {

  private static final int NAME = 1_000;
  private static final int PROSE = 100_000;
  private static final int SHORT = 256;

  /** Every plain field, in the order of the screen. */
  static final List<LeadField> ALL =
      List.of(
          line("first_name", NAME, Lead::firstName, LeadBuilder::firstName),
          line("last_name", NAME, Lead::lastName, LeadBuilder::lastName),
          line("company", NAME, Lead::company, LeadBuilder::company),
          prose("interest", Lead::interest, LeadBuilder::interest),
          prose("reason", Lead::reason, LeadBuilder::reason),
          line("industry", NAME, Lead::industry, LeadBuilder::industry),
          line("source", SHORT, Lead::source, LeadBuilder::source),
          line("owner", SHORT, Lead::owner, LeadBuilder::owner),
          address("street", Address::street, Part.STREET),
          address("city", Address::city, Part.CITY),
          address("address_region", Address::region, Part.REGION),
          address("postal_code", Address::postalCode, Part.POSTAL_CODE),
          address("country", Address::country, Part.COUNTRY),
          line("region", 64, Lead::region, LeadBuilder::region),
          checked("time_zone", 64, Lead::timeZone, LeadBuilder::timeZone, LeadField::zoneFault),
          checked("cost", 40, Lead::cost, LeadBuilder::cost, LeadField::costFault),
          prose("notes", Lead::notes, LeadBuilder::notes));

  private enum Part {
    STREET,
    CITY,
    REGION,
    POSTAL_CODE,
    COUNTRY
  }

  private static LeadField line(
      String name,
      int longest,
      Function<Lead, String> read,
      BiFunction<LeadBuilder, String, LeadBuilder> write) {
    return checked(name, longest, read, write, text -> "");
  }

  private static LeadField checked(
      String name,
      int longest,
      Function<Lead, String> read,
      BiFunction<LeadBuilder, String, LeadBuilder> write,
      UnaryOperator<String> fault) {
    return new LeadField(name, longest, false, read, through(write), fault);
  }

  private static LeadField prose(
      String name,
      Function<Lead, String> read,
      BiFunction<LeadBuilder, String, LeadBuilder> write) {
    return new LeadField(name, PROSE, true, read, through(write), text -> "");
  }

  private static LeadField address(String name, Function<Address, String> read, Part part) {
    return new LeadField(
        name,
        NAME,
        false,
        lead -> read.apply(lead.address()),
        (lead, text) -> LeadBuilder.builder(lead).address(with(lead.address(), part, text)).build(),
        text -> "");
  }

  private static BiFunction<Lead, String, Lead> through(
      BiFunction<LeadBuilder, String, LeadBuilder> write) {
    return (lead, text) -> write.apply(LeadBuilder.builder(lead), text).build();
  }

  private static Address with(Address old, Part part, String text) {
    return new Address(
        part == Part.STREET ? text : old.street(),
        part == Part.CITY ? text : old.city(),
        part == Part.REGION ? text : old.region(),
        part == Part.POSTAL_CODE ? text : old.postalCode(),
        part == Part.COUNTRY ? text : old.country());
  }

  private static String zoneFault(String text) {
    try {
      return text.isEmpty() || ZoneId.of(text).getId().contains("/") ? "" : "field.bad_zone";
    } catch (DateTimeException e) {
      return "field.bad_zone";
    }
  }

  private static String costFault(String text) {
    try {
      return text.isEmpty() || new BigDecimal(text).signum() >= 0 ? "" : "field.bad_cost";
    } catch (NumberFormatException e) {
      return "field.bad_cost";
    }
  }
}
