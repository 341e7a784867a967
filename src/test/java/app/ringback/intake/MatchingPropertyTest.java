package app.ringback.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.testing.BookDump;
import app.ringback.testing.TestBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for any records at all, drawn from few people so that they collide all the time. */
class MatchingPropertyTest {

  private static final List<String> NAMES = List.of("", "Ana", "Luis", "A.", "Cleo");
  private static final LeadId NOBODY = new LeadId(new UUID(0, 0));
  private static final Path MORE = Path.of("more.csv");

  @Property(tries = 12)
  void oneBatchAndOneRecordAtATimeEndInTheSameLeads(@ForAll long seed) throws IOException {
    List<IncomingLead> records = records(new Random(seed), 40);
    List<Lead> together =
        inABook(desk -> {
          desk.importing(IntakeBook.FILE, ImportOptions.DEFAULT, records);
          return anonymous(desk.leads());
        });
    List<Lead> oneByOne =
        inABook(desk -> {
          records.forEach(
              record -> desk.importing(IntakeBook.FILE, ImportOptions.DEFAULT, List.of(record)));
          return anonymous(desk.leads());
        });
    assertThat(together).isEqualTo(oneByOne);
  }

  @Property(tries = 12)
  void anImportNeverMergesLeadsCountsEveryRecordAndIsUndoneExactly(
      @ForAll long seed, @ForAll Duplicates duplicates) throws IOException {
    Random random = new Random(seed);
    List<IncomingLead> first = records(random, 25);
    List<IncomingLead> second = records(random, 25);
    ImportOptions options = new ImportOptions("", duplicates, false);
    inABook(desk -> {
      desk.importing(IntakeBook.FILE, ImportOptions.DEFAULT, first);
      SortedMap<String, List<String>> before = dump(desk.book);
      int leadsBefore = desk.leads().size();
      ImportReport report = desk.importing(MORE, options, second);
      assertThat(report.counts().records()).isEqualTo(second.size());
      assertThat(desk.leads()).hasSize(leadsBefore + report.counts().created());
      assertThat(desk.imports.undo(report.id()).kept()).isEmpty();
      assertThat(dump(desk.book)).isEqualTo(before);
      return List.of();
    });
  }

  private interface Work {
    List<Lead> with(IntakeBook desk);
  }

  private static List<Lead> inABook(Work work) throws IOException {
    Path folder = Files.createTempDirectory("ringback-matching");
    try (IntakeBook desk = new IntakeBook(folder)) {
      return work.with(desk);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static SortedMap<String, List<String>> dump(TestBook book) {
    return BookDump.of(
        book.transactions(), "import_run", "import_file", "import_rejected", "suppression");
  }

  private static List<IncomingLead> records(Random random, int count) {
    List<IncomingLead> records = new ArrayList<>();
    IntStream.range(0, count)
        .forEach(i -> {
          String phone = random.nextInt(4) == 0 ? "" : "+1206555016" + random.nextInt(10);
          String email =
              random.nextInt(3) == 0 && !phone.isEmpty()
                  ? ""
                  : "person" + random.nextInt(10) + "@example.com";
          String first = NAMES.get(random.nextInt(NAMES.size()));
          String last = random.nextBoolean() ? "" : "Ruiz";
          records.add(
              IncomingLeadBuilder.builder(IntakeBook.row(first, last, phone, email))
                  .interest(random.nextBoolean() ? "" : "Solar " + random.nextInt(3))
                  .raw(i + "," + random.nextLong())
                  .build());
        });
    return records;
  }

  /** The leads in the order they came, without the ids, which differ from book to book. */
  private static List<Lead> anonymous(List<Lead> leads) {
    return leads.stream().map(lead -> LeadBuilder.builder(lead).id(NOBODY).build()).toList();
  }
}
