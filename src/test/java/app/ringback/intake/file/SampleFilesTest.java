package app.ringback.intake.file;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.intake.IncomingLead;
import app.ringback.intake.ParsedRecord;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample files come out as their README says. */
class SampleFilesTest {

  @Test
  void genericListComesOutRowByRow() {
    List<ParsedRecord> records = ReadFiles.read(ReadFiles.sample("generic.csv"));

    assertThat(ReadFiles.rejectedLines(records)).containsExactly(9L);
    assertThat(records).extracting(ParsedRecord::line).containsExactly(2L, 4L, 5L, 6L, 7L, 8L, 9L);
    List<IncomingLead> leads = ReadFiles.leads(records);
    IncomingLead tran = leads.getFirst();
    assertThat(tran.firstName()).isEqualTo("Marguerite");
    assertThat(tran.lastName()).isEqualTo("Tran");
    assertThat(numbers(tran)).containsExactly("+12065550160");
    assertThat(tran.emails())
        .extracting(LeadEmail::matchKey)
        .containsExactly("marguerite@example.com");
    assertThat(tran.company()).isEqualTo("Tran Ceramics");
    assertThat(tran.interest()).isEqualTo("Solar, 6 kW");
    assertThat(tran.region()).isEqualTo("WA");
    assertThat(tran.source()).isEqualTo("Home show");
    assertThat(tran.notes()).isEqualTo("Flat roof\nnew since 2019");
    assertThat(tran.custom()).containsExactly(java.util.Map.entry("Preferred day", "Tuesday"));
    assertThat(tran.flags()).isEmpty();
    assertThat(tran.rawType()).isEqualTo("text/csv");
    assertThat(tran.raw()).startsWith("Name,Phone,").endsWith("\nnew since 2019\",Tuesday");

    IncomingLead clyde = leads.get(1);
    assertThat(clyde.firstName() + "/" + clyde.lastName()).isEqualTo("Clyde/Abernathy");
    assertThat(numbers(clyde)).containsExactly("+12065550161");
    assertThat(clyde.region()).isEqualTo("OR");
    assertThat(numbers(leads.get(2))).containsExactly("+12065550162");
    assertThat(leads.get(3).emails())
        .extracting(LeadEmail::address)
        .containsExactly("only.mail@example.org");
    IncomingLead frost = leads.get(4);
    assertThat(frost.flags()).containsExactly(LeadFlag.BAD_EMAIL);
    assertThat(frost.emails()).containsExactly(LeadEmail.bad("bettina.frost@@example.com", ""));
    assertThat(leads.get(5).firstName()).isEqualTo("M.");
  }

  @Test
  void hubspotExportKeepsTheOwnerAnOwner() {
    List<IncomingLead> leads =
        ReadFiles.leads(ReadFiles.read(ReadFiles.sample("hubspot-contacts.csv")));

    assertThat(leads).hasSize(3);
    IncomingLead delroy = leads.getFirst();
    assertThat(delroy.firstName() + "/" + delroy.lastName()).isEqualTo("Delroy/Simmons");
    assertThat(numbers(delroy)).containsExactly("+14255550160");
    assertThat(delroy.company()).isEqualTo("Simmons Garage");
    assertThat(delroy.owner()).isEqualTo("Sam Rivera");
    assertThat(delroy.vendorId()).isEqualTo("70301");
    assertThat(delroy.statedAt()).isEqualTo(Instant.parse("2026-02-24T17:15:00Z"));
    assertThat(delroy.custom())
        .containsEntry("Favorite Content Topics", "Batteries;Inverters")
        .containsEntry("Last Activity Date", "2026-02-26 11:20");
    assertThat(leads).noneMatch(lead -> (lead.firstName() + lead.lastName()).contains("Rivera"));
    assertThat(numbers(leads.get(1))).containsExactly("+14255550161");
    assertThat(leads.get(2).company()).isEqualTo("Corner Bakery");
    assertThat(leads.get(2).emails())
        .extracting(LeadEmail::matchKey)
        .containsExactly("info@bakery.example.org");
  }

  @Test
  void metaExportLosesItsPrefixes() {
    List<ParsedRecord> records = ReadFiles.read(ReadFiles.sample("facebook-lead-ads.csv"));
    List<IncomingLead> leads = ReadFiles.leads(records);

    assertThat(leads).hasSize(2);
    IncomingLead jose = leads.getFirst();
    assertThat(jose.firstName() + "/" + jose.lastName()).isEqualTo("José/Peñaloza");
    assertThat(numbers(jose)).containsExactly("+12535550160");
    assertThat(jose.statedAt()).isEqualTo(Instant.parse("2026-03-02T23:05:13Z"));
    assertThat(jose.vendorId()).isEqualTo("31801802520001");
    assertThat(jose.custom())
        .containsEntry("when_do_you_want_to_start?", "within_a_month")
        .containsEntry("ad_id", "120230000000010001");
    assertThat(jose.address().city()).isEqualTo("Tacoma");
    assertThat(jose.test()).isFalse();
    assertThat(leads.get(1).lastName()).isEqualTo("Æbelø");
    assertThat(leads.get(1).statedAt()).isEqualTo(Instant.parse("2026-03-03T04:41:00Z"));
    assertThat(records).extracting(ParsedRecord::line).containsExactly(2L, 3L);
  }

  @Test
  void contactsComeWithCompanyAndNotes() {
    List<ParsedRecord> records = ReadFiles.read(ReadFiles.sample("contacts.vcf"));
    List<IncomingLead> leads = ReadFiles.leads(records);

    assertThat(records).extracting(ParsedRecord::line).containsExactly(1L, 11L);
    IncomingLead paloma = leads.getFirst();
    assertThat(paloma.firstName() + "/" + paloma.lastName()).isEqualTo("Paloma/Herrera");
    assertThat(paloma.phones())
        .containsExactly(new LeadPhone("+13605550164", "mobile", true, true, true));
    assertThat(paloma.emails())
        .extracting(LeadEmail::matchKey)
        .containsExactly("paloma@example.com");
    assertThat(paloma.company()).isEqualTo("Herrera Welding");
    assertThat(paloma.notes()).isEqualTo("Quote for a carport\nask about permits");
    assertThat(paloma.source()).isEqualTo("Contacts");
    assertThat(leads.get(1).firstName() + "/" + leads.get(1).lastName()).isEqualTo("/Quist");
    assertThat(numbers(leads.get(1))).containsExactly("+13605550165");
  }

  @Test
  void adfMailTellsTheLeadFromVendorAndProvider() {
    List<ParsedRecord> records = ReadFiles.read(ReadFiles.sample("adf-lead.eml"));
    List<IncomingLead> leads = ReadFiles.leads(records);

    assertThat(leads).hasSize(1);
    IncomingLead ruth = leads.getFirst();
    assertThat(ruth.firstName() + "/" + ruth.lastName()).isEqualTo("Ruth/Makinde");
    assertThat(ruth.phones())
        .containsExactly(new LeadPhone("+13605550160", "mobile", true, true, true));
    assertThat(addresses(ruth)).containsExactly("ruth.makinde@example.com");
    assertThat(ruth.region()).isEqualTo("WA");
    assertThat(ruth.address().city()).isEqualTo("Olympia");
    assertThat(ruth.interest()).isEqualTo("2020 Subaru Outback");
    assertThat(ruth.notes()).isEqualTo("Is the roof box included?");
    assertThat(ruth.source()).isEqualTo("AutoPortal");
    assertThat(ruth.vendorId()).isEqualTo("AP-90017");
    assertThat(ruth.statedAt()).isEqualTo(Instant.parse("2026-03-02T17:58:00Z"));
    assertThat(ruth.messageId()).isEqualTo("<adf-sample-1@autoportal.example.net>");
    assertThat(ruth.rawType()).isEqualTo("message/rfc822");
    assertThat(ruth.needsLook()).isFalse();
    assertThat(ruth.flags()).isEmpty();
  }

  @Test
  void metadataOfAPageIsTheLead() {
    List<IncomingLead> leads =
        ReadFiles.leads(ReadFiles.read(ReadFiles.sample("lead-metadata.eml")));

    assertThat(leads).hasSize(1);
    IncomingLead tomasz = leads.getFirst();
    assertThat(tomasz.firstName() + "/" + tomasz.lastName()).isEqualTo("Tomasz/Zieliński");
    assertThat(numbers(tomasz)).containsExactly("+13605550161");
    assertThat(addresses(tomasz)).containsExactly("tomasz@example.com");
    assertThat(tomasz.source()).isEqualTo("Rentals Portal");
    assertThat(tomasz.notes()).isEqualTo("Is parking included & are cats welcome?");
    assertThat(tomasz.interest()).isEqualTo("41 Harbor St #5, Seattle, WA 98101");
    assertThat(tomasz.custom())
        .containsEntry("Property address", "41 Harbor St #5, Seattle, WA 98101")
        .containsEntry("Tag", "rental; waterfront");
    assertThat(tomasz.statedAt()).isEqualTo(Instant.parse("2026-03-02T18:05:30Z"));
  }

  @Test
  void labelMailIsReadByItsWholeLabels() {
    List<IncomingLead> leads = ReadFiles.leads(ReadFiles.read(ReadFiles.sample("label-lead.eml")));

    assertThat(leads).hasSize(1);
    IncomingLead bronwen = leads.getFirst();
    assertThat(bronwen.firstName() + "/" + bronwen.lastName()).isEqualTo("Bronwen/Ashdown");
    assertThat(numbers(bronwen)).containsExactly("+13605550162");
    assertThat(addresses(bronwen)).containsExactly("bronwen@example.com");
    assertThat(bronwen.interest()).isEqualTo("Gutter replacement");
    assertThat(bronwen.notes()).isEqualTo("The north side leaks.\nMornings are best.");
    assertThat(bronwen.custom())
        .containsEntry("Property Address", "230 Maple Terrace\nUnit B\nSeattle, WA 98115")
        .containsEntry("Agent Name", "Sam Rivera");
    assertThat(bronwen.statedAt()).isEqualTo(Instant.parse("2026-03-02T18:05:30Z"));
    assertThat(bronwen.flags()).isEmpty();
  }

  private static List<String> addresses(IncomingLead lead) {
    return lead.emails().stream().map(LeadEmail::address).toList();
  }

  private static List<String> numbers(IncomingLead lead) {
    return lead.phones().stream().map(LeadPhone::number).toList();
  }
}
