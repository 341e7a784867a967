package app.ringback.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.EmailAddress;
import app.ringback.core.Phone;
import app.ringback.lead.Address;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.Stage;
import app.ringback.lead.VendorId;
import app.ringback.testing.TestBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Leads with anything in their fields travel to another book and come out as they went in. */
class OddLeadsPropertyTest {

  private static final int LEADS = 20;
  private static final int STAGES = Stage.values().length;

  private static final List<String> ODD =
      List.of(
          "",
          "plain",
          "😀👩‍👩‍👧 family",
          "שלום עולם \u202Eright to left",
          "مرحبا",
          "say \"hi\" \\ 'there'",
          "two\nlines\r\nand\ttabs",
          "=1+1",
          "e\u0301 and \u00E9",
          "\u2028\u0001 control",
          "x".repeat(900) + "😀");

  @Property(tries = 10)
  void whatWasImportedIsExportedAgainAsItWas(@ForAll Random random) throws IOException {
    Path folder = Files.createTempDirectory("odd");
    try {
      Path first = folder.resolve("first.zip");
      try (TestBook book = new TestBook(Files.createDirectory(folder.resolve("one")))) {
        Instant now = book.clock.instant();
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < LEADS; i++) {
          leads.add(odd(Lead.blank(book.ids.lead(), now), random));
        }
        book.transactions().run(tx -> book.leads.insertAll(tx, leads, null, now));
        ArchiveFixture.archives(book).export(first);
      }
      Path second = folder.resolve("second.zip");
      try (TestBook book = new TestBook(Files.createDirectory(folder.resolve("two")))) {
        ArchiveFixture.archives(book).take(first);
        ArchiveFixture.archives(book).export(second);
      }
      Map<String, String> exported = ArchiveFixture.contents(first);
      assertThat(exported.getOrDefault("leads.jsonl", "").lines()).hasSize(LEADS);
      assertThat(ArchiveFixture.contents(second)).isEqualTo(exported);
    } finally {
      delete(folder);
    }
  }

  private static Lead odd(Lead blank, Random random) {
    Instant at = blank.arrivedAt();
    return LeadBuilder.builder(blank)
        .source(cut(text(random), 250))
        .vendorIds(
            random.nextBoolean()
                ? List.of()
                : List.of(new VendorId("Zillow", "id " + random.nextInt())))
        .firstName(text(random))
        .lastName(text(random))
        .company(text(random))
        .phones(
            random.nextBoolean()
                ? List.of()
                : List.of(
                    LeadPhone.of(new Phone("+12065550" + (100 + random.nextInt(100))), "mobile"),
                    LeadPhone.bad("call me 😀 \"later\"", "")))
        .emails(
            random.nextBoolean()
                ? List.of()
                : List.of(
                    LeadEmail.of(new EmailAddress("a" + random.nextInt() + "@example.com"), ""),
                    LeadEmail.bad("none \n at all", "work")))
        .address(new Address(text(random), text(random), text(random), text(random), text(random)))
        .interest(text(random))
        .reason(text(random))
        .industry(text(random))
        .notes(text(random).repeat(20))
        .custom(
            random.nextBoolean()
                ? Map.of()
                : Map.of("שדה 😀", "v" + text(random), "two\nlines", "v" + text(random)))
        .owner(cut(text(random), 250))
        .stage(List.of(Stage.values()).get(random.nextInt(STAGES)))
        .region(random.nextBoolean() ? "WA" : "")
        .timeZone(random.nextBoolean() ? "America/Los_Angeles" : "")
        .receivedAt(random.nextBoolean() ? at.plusNanos(1_000) : null)
        .slaDueAt(random.nextBoolean() ? at.plus(Duration.ofMinutes(5)) : null)
        .cost(random.nextBoolean() ? "22.00" : "")
        .flags(random.nextBoolean() ? List.of("bad_phone") : List.of())
        .needsLook(random.nextBoolean())
        .test(random.nextBoolean())
        .build();
  }

  private static String text(Random random) {
    return ODD.get(random.nextInt(ODD.size()));
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
