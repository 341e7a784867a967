package app.ringback.compliance.hours;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.rules.Rules;
import app.ringback.compliance.rules.ShippedRules;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.TimeOrderedIds;
import app.ringback.core.UsState;
import app.ringback.lead.Address;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.testing.SettableClock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LeadPlacesTest {

  private static final Rules RULES = ShippedRules.read();
  private static final ZoneId REP = ZoneId.of("America/Denver");

  private final SettableClock clock = SettableClock.mondayMorning();
  private final LeadPlaces places = new LeadPlaces(new UsPlaces(), new NumberZones(), () -> REP);

  /** Each: region, postal code, country, stated zone, number; then rule@zone, in order. */
  @ParameterizedTest(name = "{0} {1} {2} {3} {4}")
  @CsvSource(
      nullValues = "-",
      value = {
        // The address and the number agree.
        "WA,-,-,-,+12065550160,WA@America/Los_Angeles",
        "Washington,-,-,-,+12065550160,WA@America/Los_Angeles",
        // No region: the number's state. No row of its own: the default of the United States.
        "-,-,-,-,+12065550160,WA@America/Los_Angeles",
        "-,-,-,-,+14155550160,US@America/Los_Angeles",
        // They differ: both must allow.
        "FL,33101,-,-,+12065550160,FL@America/New_York WA@America/Los_Angeles",
        // Several zones: all of them, unless a postal code or an area code names one.
        "TX,-,-,-,+18005550160,TX@America/Chicago TX@America/Denver",
        "TX,-,-,-,+12145550160,TX@America/Chicago",
        "TX,79901,-,-,+18005550160,TX@America/Denver",
        "TX,79901,-,-,+12145550160,TX@America/Chicago TX@America/Denver",
        "TX,79830,-,-,+18005550160,TX@America/Chicago TX@America/Denver",
        "FL,32501,-,-,+18505550160,FL@America/Chicago",
        "FL,-,-,-,+18505550160,FL@America/Chicago FL@America/New_York",
        "FL,-,-,-,+13055550160,FL@America/New_York",
        "-,32501,-,-,+18005550160,FL@America/Chicago",
        // A stated zone settles which of the state's it is; one that is none of them counts too.
        "TX,-,-,America/Denver,+18005550160,TX@America/Denver",
        "MI,-,-,America/New_York,+18005550160,MI@America/Detroit",
        "WA,-,-,America/New_York,+12065550160,WA@America/Los_Angeles WA@America/New_York",
        "-,-,-,America/New_York,+12065550160,WA@America/Los_Angeles WA@America/New_York",
        "WA,-,-,no zone,+12065550160,WA@America/Los_Angeles",
        // Nothing known: the safe default by the rep's clock, or a stated one.
        "-,-,-,-,+18005550160,unknown@America/Denver",
        "-,-,USA,-,+18005550160,unknown@America/Denver",
        "-,-,-,America/New_York,+18005550160,unknown@America/New_York",
        // Other countries.
        "-,-,-,-,+442079460000,abroad@Europe/London",
        "Ontario,-,Canada,-,+14165550160,abroad@America/Toronto",
        "-,-,Germany,Europe/Berlin,+12065550160,WA@America/Los_Angeles abroad@Europe/Berlin",
        "WA,-,US,-,+442079460000,WA@America/Los_Angeles abroad@Europe/London",
        "-,-,Germany,-,+88216250160,abroad@America/Denver",
        // Territories have clocks of their own.
        "PR,-,-,-,+17875550160,US@America/Puerto_Rico",
        "-,96799,-,-,+16845550160,US@Pacific/Pago_Pago",
      })
  void aLeadIsHeldToTheRulesOfWhereItMayBe(
      String region, String zip, String country, String zone, String number, String expected) {
    Lead lead =
        LeadBuilder.builder(lead())
            .region(text(region))
            .timeZone(text(zone))
            .address(new Address("", "", "", text(zip), text(country)))
            .build();

    assertThat(places(lead, number))
        .containsExactlyInAnyOrderElementsOf(List.of(expected.split(" ", -1)));
  }

  @ParameterizedTest
  @EnumSource(UsState.class)
  void everyStateHasClocks(UsState state) {
    Lead lead = LeadBuilder.builder(lead()).region(state.name()).build();

    assertThat(places.of(lead, "+18005550160", Channel.CALL, RULES))
        .isNotEmpty()
        .allSatisfy(local -> assertThat(local.place()).isEqualTo(state.name()));
  }

  @Test
  void theRegionOfTheAddressCountsToo() {
    Lead lead = LeadBuilder.builder(lead()).address(new Address("", "Miami", "FL", "", "")).build();

    assertThat(places(lead, "+13055550160")).containsExactly("FL@America/New_York");
  }

  private Set<String> places(Lead lead, String number) {
    return places.of(lead, number, Channel.TEXT, RULES).stream()
        .map(local -> local.rule().code() + "@" + local.zone())
        .collect(Collectors.toSet());
  }

  private Lead lead() {
    LeadId id = new TimeOrderedIds(clock).lead();
    return Lead.blank(id, clock.instant());
  }

  private static String text(String given) {
    return given == null ? "" : given;
  }
}
