package app.ringback.intake.clean;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.PhoneReader;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Values as people and programs write them, one cleaner at a time. */
class CleanersTest {

  private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

  private final PhoneCleaner phones = new PhoneCleaner(new PhoneReader());
  private final EmailCleaner emails = new EmailCleaner();
  private final NameCleaner names = Cleaners.shipped().names();
  private final DateReader dates = new DateReader();

  @Test
  void numbersAreCleanedAndSplit() {
    for (String text :
        new String[] {"206-555-0150 (cell)", "2065550150.0", "'+12065550150", "p:+12065550150"}) {
      assertThat(phones.clean(text, "", "US").phones())
          .as(text)
          .extracting(LeadPhone::number)
          .containsExactly("+12065550150");
    }
    assertThat(phones.clean("206-555-0150 / 206-555-0151", "", "US").phones())
        .extracting(LeadPhone::number)
        .containsExactly("+12065550150", "+12065550151");
    assertThat(phones.clean("030 901820", "", "DE").phones())
        .extracting(LeadPhone::number)
        .containsExactly("+4930901820");
  }

  @Test
  void whatIsNoNumberIsKeptAndFlagged() {
    CleanPhones bad = phones.clean("1.20655E+10", "", "US");

    assertThat(bad.phones()).extracting(LeadPhone::valid).containsExactly(false);
    assertThat(bad.flags()).contains(LeadFlag.BAD_PHONE);
    assertThat(phones.clean("N/A", "", "US").phones()).isEmpty();
    assertThat(phones.isPhone("2026-02-26 11:20", "US")).isFalse();
  }

  @Test
  void addressesAreSplitAndPlaceholdersIdentifyNobody() {
    assertThat(emails.clean("Ann <Ann@Example.com>; b@example.com", "").emails())
        .extracting(LeadEmail::matchKey)
        .containsExactly("ann@example.com", "b@example.com");
    CleanEmails none = emails.clean("noemail@noemail.com", "");
    assertThat(none.flags()).containsExactly(LeadFlag.PLACEHOLDER);
    assertThat(none.emails()).extracting(LeadEmail::matchKey).containsExactly("");
    assertThat(emails.clean("ann at example", "").flags()).containsExactly(LeadFlag.BAD_EMAIL);
    assertThat(emails.isPlaceholder(new EmailAddress("ann@example.com"))).isFalse();
  }

  @Test
  void namesAreTakenApart() {
    assertThat(names.full("Ash, Ann")).isEqualTo(new PersonName("Ann", "Ash"));
    assertThat(names.full("Ludwig van Beethoven"))
        .isEqualTo(new PersonName("Ludwig", "van Beethoven"));
    assertThat(names.full("Dr. Ann Ash Jr.")).isEqualTo(new PersonName("Ann", "Ash"));
    assertThat(names.full("ann@example.com")).isEqualTo(PersonName.NONE);
    assertThat(names.part("Unknown")).isEmpty();
  }

  @Test
  void datesAreReadInTheZoneTheyStateElseTheRepsOwn() {
    Instant noon = Instant.parse("2026-03-02T20:00:00Z");
    for (String text :
        new String[] {
          "2026-03-02T12:00:00-08:00",
          "2026-03-02T12:00:00-08:0",
          "2026-03-02 12:00",
          "3/2/2026 12:00 PM",
          "Mar 2, 2026 12:00 PM PST",
          "1772481600",
          "1772481600000"
        }) {
      assertThat(dates.read(text, SEATTLE, DayOrder.MONTH_FIRST)).as(text).contains(noon);
    }
    assertThat(dates.read("02/03/2026 12:00", SEATTLE, DayOrder.DAY_FIRST)).contains(noon);
    assertThat(dates.read("13/13/2026", SEATTLE, DayOrder.MONTH_FIRST)).isEmpty();
    assertThat(dates.read("soon", SEATTLE, DayOrder.MONTH_FIRST)).isEmpty();
  }

  @Test
  void aFirstPartOver12TellsTheOrderOfTheWholeColumn() {
    DayOrderVote vote = new DayOrderVote();
    vote.see("12/02/2026");
    assertThat(vote.result("US")).isEqualTo(DayOrder.MONTH_FIRST);
    assertThat(vote.result("GB")).isEqualTo(DayOrder.DAY_FIRST);
    vote.see("25/02/2026");
    assertThat(vote.result("US")).isEqualTo(DayOrder.DAY_FIRST);
  }

  @Test
  void amountsAreExact() {
    assertThat(CostReader.read("$1,234.50")).contains("1234.50");
    assertThat(CostReader.read("1.234,50 €")).contains("1234.50");
    assertThat(CostReader.read("22")).contains("22");
    assertThat(CostReader.read("-3")).isEmpty();
    assertThat(CostReader.read("free")).isEmpty();
  }

  @Test
  void statesAndCountriesAreCodes() {
    RegionReader regions = new RegionReader();
    assertThat(regions.code("washington")).contains("WA");
    assertThat(regions.code("wa")).contains("WA");
    assertThat(regions.code("Atlantis")).isEmpty();
    assertThat(regions.fromAddress("1 Elm St, Kent, WA 98030")).contains("WA");
    CountryReader countries = new CountryReader();
    assertThat(countries.code("U.S.A.")).contains("US");
    assertThat(countries.code("Deutschland")).contains("DE");
    assertThat(countries.code("England")).contains("GB");
    assertThat(countries.code("Atlantis")).isEmpty();
  }

  @Test
  void whateverDoesNotPlainlySayNoIsAnOptOut() {
    assertThat(OptOutReader.isYes("1")).isTrue();
    assertThat(OptOutReader.isYes("2026-03-02")).isTrue();
    assertThat(OptOutReader.isYes("FALSE")).isFalse();
    assertThat(OptOutReader.isYes("not dnc")).isFalse();
    assertThat(OptOutReader.channels("SMS, Email"))
        .containsExactlyInAnyOrder(Channel.TEXT, Channel.EMAIL);
    assertThat(OptOutReader.channels("yes")).containsExactlyInAnyOrder(Channel.values());
    assertThat(OptOutReader.channels("")).isEmpty();
  }

  @Test
  void idsThatLostTheirDigitsAreNoKeys() {
    assertThat(VendorIds.clean("l:31801802520001")).isEqualTo("31801802520001");
    assertThat(VendorIds.clean("4.2802E+15")).isEmpty();
    assertThat(VendorIds.clean("301.0")).isEqualTo("301");
    assertThat(VendorIds.clean("000-000")).isEmpty();
  }
}
