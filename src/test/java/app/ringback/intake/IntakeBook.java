package app.ringback.intake;

import app.ringback.compliance.SuppressionStore;
import app.ringback.core.EmailAddress;
import app.ringback.core.Phone;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadChangeStore;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A test's book with everything that imports. Sources promise five minutes. */
public final class IntakeBook implements AutoCloseable {

  static final Path FILE = Path.of("leads.csv");

  public final TestBook book;
  final RawStore raws = new RawStore("test");
  final SuppressionStore suppressions;
  final LeadChangeStore changes;
  public final IntakeDesk desk;
  public final Imports imports;

  public IntakeBook(Path folder) {
    this(folder, new FiveMinutes());
  }

  /** With what is agreed for its sources. */
  public IntakeBook(Path folder, SourceTerms terms) {
    book = new TestBook(folder);
    suppressions = new SuppressionStore(book.ids, "test");
    changes = new LeadChangeStore(book.ids);
    desk =
        new IntakeDesk(
            book.leads,
            book.timelines,
            raws,
            suppressions,
            Guards.evidence(book),
            changes,
            book.ids,
            terms);
    ImportUndo undo =
        new ImportUndo(book.transactions(), book.leads, book.timelines, raws, changes, book.clock);
    imports = new Imports(book.transactions(), desk, undo, book.ids, book.clock);
  }

  /** Imports leads as the rows of {@code leads.csv}, the first one on line 2. */
  ImportReport importing(ImportOptions options, IncomingLead... leads) {
    return importing(FILE, options, Arrays.asList(leads));
  }

  ImportReport importing(Path file, ImportOptions options, List<IncomingLead> leads) {
    List<ParsedRecord> records = new ArrayList<>();
    for (IncomingLead lead : leads) {
      records.add(new ParsedRecord.Read(records.size() + 2, lead));
    }
    return imports.run(
        List.of(file), path -> RecordsFile.csv(records), options, progress -> {}, () -> false);
  }

  ImportReport importing(IncomingLead... leads) {
    return importing(ImportOptions.DEFAULT, leads);
  }

  /** Every lead in the book, oldest id first. */
  public List<Lead> leads() {
    return book.transactions()
        .read(tx ->
            book.leads.findAll(
                tx,
                tx.dsl()
                    .select(app.ringback.store.schema.Tables.LEAD.ID)
                    .from(app.ringback.store.schema.Tables.LEAD)
                    .orderBy(app.ringback.store.schema.Tables.LEAD.ID)
                    .fetch(row -> new app.ringback.core.LeadId(row.value1()))));
  }

  /** The first original of a lead, as it is kept. */
  public String raw(Lead lead) {
    return book.transactions().read(tx -> raws.of(tx, lead.id())).getFirst().body();
  }

  List<Activity> timeline(Lead lead) {
    return book.transactions().read(tx -> book.timelines.of(tx, lead.id()));
  }

  /** A row with a name, a number and an address, each may be empty; its raw text is all of them. */
  static IncomingLead row(String first, String last, String phone, String email) {
    return IncomingLeadBuilder.builder(
            IncomingLead.ofRaw("text/csv", String.join(",", first, last, phone, email)))
        .firstName(first)
        .lastName(last)
        .phones(phone.isEmpty() ? List.of() : List.of(LeadPhone.of(new Phone(phone), "")))
        .emails(email.isEmpty() ? List.of() : List.of(LeadEmail.of(new EmailAddress(email), "")))
        .build();
  }

  private static final class FiveMinutes implements SourceTerms {

    @Override
    public Instant slaDueAt(String source, Instant arrivedAt) {
      return arrivedAt.plus(Duration.ofMinutes(5));
    }

    @Override
    public String leadCost(String source) {
      return "";
    }

    @Override
    public String owner(String source, IncomingLead lead) {
      return "";
    }

    @Override
    public List<Consent> consent(String source, Instant arrivedAt) {
      return List.of();
    }
  }

  @Override
  public void close() {
    book.close();
  }
}
