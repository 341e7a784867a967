package app.ringback.agenda.arrival;

import static app.ringback.store.schema.Tables.IMPORT_RUN;
import static app.ringback.store.schema.Tables.REACTION;

import app.ringback.compliance.Guard;
import app.ringback.compliance.SuppressionStore;
import app.ringback.core.ImportId;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IncomingLeadBuilder;
import app.ringback.intake.IntakeDesk;
import app.ringback.intake.RawStore;
import app.ringback.intake.SourceKind;
import app.ringback.intake.SourceTerms;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadChangeStore;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.OutboxBook;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.settings.Settings;
import app.ringback.settings.SettingsFile;
import app.ringback.store.Tx;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** New leads by the real intake, and what happens to them by itself. No carrier. */
final class ArrivalBook implements AutoCloseable {

  final TestBook book;
  final SuppressionStore suppressions;
  final Outbox outbox;
  private final Path settingsFile;
  private final IntakeDesk intake;
  private final Guard guard;

  /** Why the automatic text is not complete; empty when it is. */
  String missing = "";

  boolean ringsByItself;
  private int count;

  ArrivalBook(Path folder, String settings) throws IOException {
    book = new TestBook(folder);
    suppressions = Guards.suppressions(book);
    OutboxBook parts = Guards.outboxBook(book, suppressions);
    outbox = new Outbox(parts);
    guard = parts.guard();
    settingsFile = folder.resolve("settings.toml");
    set(settings);
    intake =
        new IntakeDesk(
            book.leads,
            book.timelines,
            new RawStore("test"),
            suppressions,
            Guards.evidence(book),
            new LeadChangeStore(book.ids),
            book.ids,
            SourceTerms.of(this::settings));
  }

  void set(String settings) throws IOException {
    Files.writeString(
        settingsFile,
        """
        [rep]
        name = "Sam Rivera"
        time_zone = "America/Los_Angeles"
        """
            + settings);
  }

  private Settings settings() {
    return new SettingsFile(settingsFile, Guards.REP).read();
  }

  /** As a new process has it. */
  Arrivals arrivals() {
    return new Arrivals(
        book.transactions(),
        new ArrivalDecision(
            book.leads,
            book.timelines,
            outbox,
            guard,
            this::words,
            this::settings,
            (tx, source) -> !source.cadence().isBlank(),
            now -> ringsByItself,
            book.ids),
        outbox,
        book.clock);
  }

  private FirstText.Words words(Tx tx, Lead lead) {
    return missing.isEmpty()
        ? new FirstText.Words.Complete(
            TextRequestBuilder.builder(
                    TextRequest.of(lead.id(), "Hi " + lead.firstName() + ", thanks for asking."))
                .template("Backup text"))
        : new FirstText.Words.Missing(missing);
  }

  void run() {
    arrivals().run(book.clock.instant());
  }

  IncomingLead incoming(UnaryOperator<IncomingLeadBuilder> change) {
    count++;
    String number = "+12065550%03d".formatted(100 + count);
    return change
        .apply(
            IncomingLeadBuilder.builder(IncomingLead.ofRaw("text/plain", "lead " + count))
                .firstName("Jane" + count)
                .region("WA")
                .phones(List.of(LeadPhone.of(new Phone(number), "mobile"))))
        .build();
  }

  LeadId arrives(UnaryOperator<IncomingLeadBuilder> change) {
    IncomingLead lead = incoming(change);
    IntakeDesk.Outcome outcome =
        book.transactions()
            .write(tx ->
                intake.take(
                    tx, lead, SourceKind.WEBHOOK, "Zillow", "webhook", book.clock.instant()));
    return java.util.Objects.requireNonNull(outcome.lead());
  }

  LeadId arrives() {
    return arrives(lead -> lead);
  }

  /** As if all of them had come with one list. */
  ImportId sameList(String state) {
    UUID id = book.ids.next();
    book.transactions()
        .run(tx -> {
          tx.dsl()
              .insertInto(IMPORT_RUN)
              .set(IMPORT_RUN.ID, id)
              .set(IMPORT_RUN.STARTED_AT, book.clock.instant())
              .set(IMPORT_RUN.STATE, state)
              .execute();
          tx.dsl().update(REACTION).set(REACTION.IMPORT_ID, id).execute();
        });
    return new ImportId(id);
  }

  void listIs(ImportId list, String state) {
    book.transactions()
        .run(tx ->
            tx.dsl()
                .update(IMPORT_RUN)
                .set(IMPORT_RUN.STATE, state)
                .where(IMPORT_RUN.ID.eq(list.value()))
                .execute());
  }

  List<Dispatch> sent(LeadId lead) {
    return outbox.ofLead(lead);
  }

  long texts() {
    return book.transactions()
        .read(tx -> (long) tx.dsl().fetchCount(app.ringback.store.schema.Tables.DISPATCH));
  }

  String callState(LeadId lead) {
    return book.transactions()
        .read(tx ->
            tx.dsl()
                .select(REACTION.CALL_STATE)
                .from(REACTION)
                .where(REACTION.LEAD_ID.eq(lead.value()))
                .fetchOptional(REACTION.CALL_STATE)
                .orElse("no row"));
  }

  List<Activity> timeline(LeadId lead) {
    return book.transactions().read(tx -> book.timelines.of(tx, lead));
  }

  @Override
  public void close() {
    book.close();
  }
}
