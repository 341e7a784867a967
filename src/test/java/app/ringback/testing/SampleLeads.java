package app.ringback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.intake.RawOriginal;
import app.ringback.intake.RawStore;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadFlag;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.LeadStore;
import app.ringback.lead.VendorId;
import app.ringback.store.Transactions;
import app.ringback.store.schema.Tables;
import app.ringback.timeline.Activity;
import app.ringback.timeline.TimelineStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The sample files, and every field their page names, as it must be in the book. */
public final class SampleLeads {

  public static final Path FOLDER = Path.of("src/test/resources/samples");

  /** Every file with leads. */
  public static final List<String> FILES =
      List.of(
          "generic.csv",
          "hubspot-contacts.csv",
          "facebook-lead-ads.csv",
          "contacts.vcf",
          "adf-lead.eml",
          "lead-metadata.eml",
          "label-lead.eml",
          "google-ads-webhook.json");

  public static final List<String> MAILS =
      List.of("adf-lead.eml", "lead-metadata.eml", "label-lead.eml");

  private final Transactions transactions;
  private final List<Lead> leads;

  private SampleLeads(Transactions transactions, LeadStore store) {
    this.transactions = transactions;
    leads =
        transactions.read(tx ->
            store.findAll(
                tx,
                tx.dsl()
                    .select(Tables.LEAD.ID)
                    .from(Tables.LEAD)
                    .orderBy(Tables.LEAD.ID)
                    .fetch(row -> new LeadId(row.value1()))));
  }

  /** All of them are in the book, as their page says, and nobody else is. */
  public static void check(Transactions transactions, LeadStore store) {
    SampleLeads samples = new SampleLeads(transactions, store);
    assertThat(samples.leads).hasSize(16).noneMatch(Lead::needsLook);
    samples.generic();
    samples.hubspot();
    samples.facebook();
    samples.contacts();
    samples.mails();
    samples.google();
  }

  /** Those that come as mails are in the book, and nobody else is. */
  public static void checkMails(Transactions transactions, LeadStore store) {
    SampleLeads samples = new SampleLeads(transactions, store);
    assertThat(samples.leads).hasSize(3).noneMatch(Lead::needsLook);
    samples.mails();
  }

  private Lead called(String name, List<String> numbers, List<String> emails) {
    List<Lead> found = leads.stream().filter(one -> one.fullName().equals(name)).toList();
    if (name.isEmpty()) {
      found =
          found.stream()
              .filter(one -> numbers(one).equals(numbers) && addresses(one).equals(emails))
              .toList();
    }
    assertThat(found).as(name).hasSize(1);
    Lead lead = found.getFirst();
    assertThat(numbers(lead)).isEqualTo(numbers);
    assertThat(addresses(lead)).isEqualTo(emails);
    List<RawOriginal> raws = transactions.read(tx -> new RawStore("test").of(tx, lead.id()));
    assertThat(raws).isNotEmpty();
    return lead;
  }

  private static List<String> numbers(Lead lead) {
    return lead.phones().stream().map(LeadPhone::number).toList();
  }

  private static List<String> addresses(Lead lead) {
    return lead.emails().stream().map(LeadEmail::address).toList();
  }

  private void generic() {
    Lead tran =
        called("Marguerite Tran", List.of("+12065550160"), List.of("marguerite@example.com"));
    assertThat(tran.company()).isEqualTo("Tran Ceramics");
    assertThat(tran.interest()).isEqualTo("Solar, 6 kW");
    assertThat(tran.region()).isEqualTo("WA");
    assertThat(tran.notes()).isEqualTo("Flat roof\nnew since 2019");
    assertThat(tran.custom()).containsEntry("Preferred day", "Tuesday");
    // Her arrival and the resend.
    List<Activity> timeline = transactions.read(tx -> new TimelineStore("test").of(tx, tran.id()));
    assertThat(timeline).hasSize(2);
    assertThat(called("Clyde Abernathy", List.of("+12065550161"), List.of()).region())
        .isEqualTo("OR");
    assertThat(called("", List.of("+12065550162"), List.of()).flags()).isEmpty();
    assertThat(called("", List.of(), List.of("only.mail@example.org")).flags()).isEmpty();
    assertThat(
            called("Bettina Frost", List.of("+12065550163"), List.of("bettina.frost@@example.com"))
                .has(LeadFlag.BAD_EMAIL))
        .isTrue();
  }

  private void hubspot() {
    Lead delroy = called("Delroy Simmons", List.of("+14255550160"), List.of("delroy@example.com"));
    assertThat(delroy.company()).isEqualTo("Simmons Garage");
    assertThat(delroy.custom()).containsEntry("Favorite Content Topics", "Batteries;Inverters");
    called("Ekaterina Volkova", List.of("+14255550161"), List.of());
    assertThat(called("", List.of(), List.of("info@bakery.example.org")).company())
        .isEqualTo("Corner Bakery");
    assertThat(leads).noneMatch(lead -> lead.fullName().contains("Rivera"));
  }

  private void facebook() {
    Lead jose = called("José Peñaloza", List.of("+12535550160"), List.of("jose@example.com"));
    assertThat(jose.arrivedAt()).isEqualTo(Instant.parse("2026-03-02T23:05:13Z"));
    assertThat(jose.vendorIds()).extracting(VendorId::id).containsExactly("31801802520001");
    assertThat(jose.custom()).containsEntry("when_do_you_want_to_start?", "within_a_month");
    Lead wanda = called("Wanda Æbelø", List.of("+12535550161"), List.of("wanda@example.org"));
    assertThat(wanda.arrivedAt()).isEqualTo(Instant.parse("2026-03-03T04:41:00Z"));
    assertThat(wanda.vendorIds()).extracting(VendorId::id).containsExactly("31801802520002");
  }

  private void contacts() {
    Lead paloma = called("Paloma Herrera", List.of("+13605550164"), List.of("paloma@example.com"));
    assertThat(paloma.company()).isEqualTo("Herrera Welding");
    assertThat(paloma.notes()).isEqualTo("Quote for a carport\nask about permits");
    assertThat(paloma.source()).isEqualTo("Contacts");
    assertThat(paloma.slaDueAt()).isNull();
    assertThat(called("Quist", List.of("+13605550165"), List.of()).lastName()).isEqualTo("Quist");
  }

  private void mails() {
    Lead ruth =
        called("Ruth Makinde", List.of("+13605550160"), List.of("ruth.makinde@example.com"));
    assertThat(ruth.region()).isEqualTo("WA");
    assertThat(ruth.interest()).contains("2020 Subaru Outback");
    assertThat(ruth.notes()).contains("Is the roof box included?");
    assertThat(ruth.source()).isEqualTo("AutoPortal");
    assertThat(ruth.vendorIds()).containsExactly(new VendorId("AutoPortal", "AP-90017"));
    assertThat(ruth.arrivedAt()).isEqualTo(Instant.parse("2026-03-02T17:58:00Z"));

    Lead tomasz =
        called("Tomasz Zieliński", List.of("+13605550161"), List.of("tomasz@example.com"));
    assertThat(tomasz.source()).isEqualTo("Rentals Portal");
    assertThat(tomasz.notes()).isEqualTo("Is parking included & are cats welcome?");
    assertThat(tomasz.custom())
        .containsEntry("Property address", "41 Harbor St #5, Seattle, WA 98101")
        .containsEntry("Tag", "rental; waterfront");
    assertThat(tomasz.arrivedAt()).isEqualTo(Instant.parse("2026-03-02T18:05:30Z"));

    Lead bronwen =
        called("Bronwen Ashdown", List.of("+13605550162"), List.of("bronwen@example.com"));
    assertThat(bronwen.interest()).isEqualTo("Gutter replacement");
    assertThat(bronwen.notes()).isEqualTo("The north side leaks.\nMornings are best.");
    assertThat(bronwen.custom())
        .containsEntry("Property Address", "230 Maple Terrace\nUnit B\nSeattle, WA 98115");
    assertThat(bronwen.arrivedAt()).isEqualTo(Instant.parse("2026-03-02T18:05:30Z"));
  }

  private void google() {
    Lead anneliese =
        called("Anneliese Mbeki", List.of("+13605550163"), List.of("anneliese@example.com"));
    assertThat(anneliese.vendorIds()).containsExactly(new VendorId("Google Ads", "SAMPLE-LEAD-1"));
    assertThat(anneliese.test()).isFalse();
    assertThat(anneliese.custom()).containsEntry("Roof age?", "over 20 years");
    assertThat(anneliese.arrivedAt()).isEqualTo(Instant.parse("2026-03-02T18:04:00Z"));
  }
}
