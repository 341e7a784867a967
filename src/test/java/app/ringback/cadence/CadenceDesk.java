package app.ringback.cadence;

import app.ringback.cadence.StepWords.Worded;
import app.ringback.compliance.Guard;
import app.ringback.compliance.GuardRecords;
import app.ringback.compliance.GuardTerms;
import app.ringback.compliance.OptOutQuestionStore;
import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.Changes;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.core.UsState;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IntakeDesk;
import app.ringback.intake.RawStore;
import app.ringback.intake.SourceTerms;
import app.ringback.lead.Consent;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadChangeStore;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.LeadStore;
import app.ringback.lead.Stage;
import app.ringback.outbox.DispatchStore;
import app.ringback.outbox.Letterhead;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.OutboxBook;
import app.ringback.outbox.OutboxWorker;
import app.ringback.outbox.WaitingDispatches;
import app.ringback.settings.SourceSettings;
import app.ringback.settings.WorkingHours;
import app.ringback.store.Book;
import app.ringback.store.BookFiles;
import app.ringback.store.Transactions;
import app.ringback.testing.Guards;
import app.ringback.testing.SettableClock;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.MailEvent;
import app.ringback.timeline.MailExtras;
import app.ringback.timeline.Stages;
import app.ringback.timeline.TimelineStore;
import app.ringback.timeline.media.MediaStore;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A rep's desk with cadences over a real book that can be closed and opened again. */
final class CadenceDesk implements AutoCloseable {

  static final WorkingHours WORKING = WorkingHours.parse("Mon-Fri 08:00-18:00, Sat 09:00-17:00");

  final SettableClock clock;
  final SeededIds ids;
  final RecordedCarriers carriers;
  final Map<String, SourceSettings> sources = new HashMap<>();
  WorkingHours working = WORKING;
  boolean mayMail = true;

  /** Called whenever words are merged; a test may let the process die there. */
  Runnable onWords = () -> {};

  private final Path folder;
  private final LeadStore leads = new LeadStore("test");
  private final TimelineStore timelines = new TimelineStore("test");
  private Book book;
  private Parts parts;

  private record Parts(
      CadenceBook cadence, OptOuts optOuts, CadenceRunner runner, OutboxWorker worker) {}

  CadenceDesk(Path folder, Instant start) {
    this.folder = folder;
    clock = new SettableClock(start);
    ids = new SeededIds(clock);
    carriers = new RecordedCarriers(clock);
    book = Book.open(new BookFiles(folder), TestBook.KEY, clock, new Changes());
    book.transactions().run(tx -> SuppressionStore.prepare(tx, new SecureRandom()));
    parts = build();
  }

  /** Ends this process's work and begins another one's. */
  void reopen() {
    book.close();
    book = Book.open(new BookFiles(folder), TestBook.KEY, clock, new Changes());
    parts = build();
    parts.worker().start();
  }

  private Parts build() {
    Transactions transactions = book.transactions();
    SuppressionStore suppressions = new SuppressionStore(ids, "test");
    OptOutQuestionStore questions = new OptOutQuestionStore("test");
    EvidenceStore evidence = new EvidenceStore(ids, new SecureRandom(), "test");
    Guard guard =
        new Guard(
            suppressions,
            questions,
            new GuardTerms(() -> Guards.RULES, () -> Guards.REP, () -> working, source -> false));
    DispatchStore dispatches = new DispatchStore("test");
    OutboxBook outboxBook =
        new OutboxBook(
            transactions,
            dispatches,
            leads,
            timelines,
            new MediaStore(ids, "test"),
            guard,
            new GuardRecords(evidence, () -> Guards.RULES),
            ids,
            clock);
    Letterhead letterhead =
        new Letterhead("Sam", "Bright Roofs", "", "", "12 Main Street, Seattle, WA 98101");
    Outbox outbox = new Outbox(outboxBook, () -> mayMail ? letterhead : Letterhead.NONE);
    OptOuts optOuts =
        new OptOuts(
            new OptOutWords(() -> Guards.RULES),
            suppressions,
            questions,
            evidence,
            timelines,
            ids,
            "test",
            List.of(new WaitingDispatches(dispatches, timelines)));
    CadenceBook cadence =
        new CadenceBook(
            transactions,
            leads,
            timelines,
            new Stages(transactions, leads, timelines, ids, clock),
            suppressions,
            guard,
            outbox,
            dispatches,
            new CadenceTerms(
                () -> Guards.REP,
                () -> working,
                name -> sources.getOrDefault(name, SourceSettings.DEFAULTS),
                () -> mayMail),
            new Words(),
            ids,
            clock,
            "test");
    return new Parts(
        cadence,
        optOuts,
        new CadenceRunner(cadence),
        new OutboxWorker(outboxBook, optOuts, carriers, new Random(7), new AnsweredLook(cadence)));
  }

  /** Where leads come in by themselves. */
  IntakeDesk intake() {
    return new IntakeDesk(
        leads,
        timelines,
        new RawStore("test"),
        parts.cadence().suppressions(),
        new EvidenceStore(ids, new SecureRandom(), "test"),
        new LeadChangeStore(ids),
        ids,
        new Terms());
  }

  /** Sources promise nothing; those with a cadence react. */
  private final class Terms implements SourceTerms {

    @Override
    public @Nullable Instant slaDueAt(String source, Instant arrivedAt) {
      return null;
    }

    @Override
    public String leadCost(String source) {
      return "";
    }

    @Override
    public String owner(String source, IncomingLead lead) {
      return "Sam";
    }

    @Override
    public List<Consent> consent(String source, Instant arrivedAt) {
      return List.of();
    }

    @Override
    public boolean reacts(String source) {
      return sources.containsKey(source);
    }
  }

  /** Templates of any name: one is missing, one too long, one needs the lead's interest. */
  private final class Words implements StepWords {

    @Override
    public Optional<Worded> of(
        app.ringback.store.Tx tx, Lead lead, Channel channel, String template) {
      onWords.run();
      boolean holed = template.contains("{interest}") && lead.interest().isEmpty();
      return template.equals("none")
          ? Optional.empty()
          : Optional.of(
              new Worded(
                  template,
                  template,
                  template.equals("long")
                      ? "x".repeat(2000)
                      : template + " for " + lead.firstName(),
                  null,
                  null,
                  false,
                  holed ? List.of("interest") : List.of()));
    }

    @Override
    public List<String> names(app.ringback.store.Tx tx, Channel channel) {
      return List.of("First text");
    }
  }

  Transactions transactions() {
    return book.transactions();
  }

  CadenceBook cadence() {
    return parts.cadence();
  }

  CadenceRunner runner() {
    return parts.runner();
  }

  OutboxWorker worker() {
    return parts.worker();
  }

  Enrollments enrollments() {
    return new Enrollments(parts.cadence());
  }

  Cadences cadences() {
    return new Cadences(parts.cadence());
  }

  /** Does what is due now, as the follow-up and the outbox do. */
  void pass() {
    parts.runner().run(clock.instant());
    if (parts.worker().nextPass().filter(due -> !due.isAfter(clock.instant())).isPresent()) {
      parts.worker().runDue();
    }
  }

  /** When something is due next. */
  Optional<Instant> next() {
    return java.util.stream.Stream.of(
            parts.runner().next(clock.instant()), parts.worker().nextPass())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }

  /** Lets time pass until then, doing what falls due on the way. */
  void until(Instant then) {
    pass();
    for (Optional<Instant> next = next();
        next.isPresent() && next.get().isBefore(then);
        next = next()) {
      clock.set(next.get().isAfter(clock.instant()) ? next.get() : clock.instant().plusSeconds(1));
      pass();
    }
    clock.set(then);
    pass();
  }

  Lead lead(String firstName, String number, String mail) {
    return lead(firstName, number, mail, lead -> lead);
  }

  Lead lead(String firstName, String number, String mail, UnaryOperator<LeadBuilder> more) {
    Lead lead =
        more.apply(
                LeadBuilder.builder(Lead.blank(ids.lead(), clock.instant()))
                    .firstName(firstName)
                    .owner("Sam")
                    .phones(
                        number.isEmpty()
                            ? List.of()
                            : List.of(LeadPhone.of(new Phone(number), "mobile")))
                    .emails(
                        mail.isEmpty()
                            ? List.of()
                            : List.of(LeadEmail.of(new EmailAddress(mail), ""))))
            .build();
    transactions().run(tx -> leads.insert(tx, lead, clock.instant()));
    return lead;
  }

  /** One in Washington. */
  Lead ana() {
    return lead("Ana", "+12065550160", "ana@example.com", lead -> lead.region(UsState.WA.name()));
  }

  Lead again(LeadId id) {
    return transactions().read(tx -> leads.find(tx, id)).orElseThrow();
  }

  void change(LeadId id, UnaryOperator<LeadBuilder> change) {
    transactions()
        .run(tx ->
            leads.update(
                tx,
                change.apply(LeadBuilder.builder(leads.find(tx, id).orElseThrow())).build(),
                clock.instant()));
  }

  Enrollment enroll(Lead lead, String cadence) {
    return transactions()
        .write(tx -> enrollments().enroll(tx, lead.id(), cadence, clock.instant()));
  }

  Cadence add(Plan plan) {
    return transactions().write(tx -> cadences().add(tx, plan, clock.instant()));
  }

  Enrollment enrollment(LeadId lead) {
    return transactions().read(tx -> enrollments().latest(tx, lead)).orElseThrow();
  }

  List<Touch> touches(LeadId lead) {
    return transactions()
        .read(tx -> enrollments().touches(tx, enrollments().latest(tx, lead).orElseThrow().id()));
  }

  /** The lead writes a text, which may be an opt-out. */
  void wrote(Lead lead, String body) {
    Instant now = clock.instant();
    String from = lead.phones().getFirst().number();
    transactions()
        .run(tx -> {
          boolean word = new OptOutWords(() -> Guards.RULES).of(body).isWord();
          Activity entry =
              ActivityBuilder.builder(
                      Activity.of(ids.activity(), lead.id(), ActivityKind.TEXT, now))
                  .direction("in")
                  .body(body)
                  .automatic(word ? true : null)
                  .build();
          timelines.append(tx, entry, now);
          var _ = parts.optOuts().received(tx, lead, Channel.TEXT, from, body, entry.id(), now);
        });
  }

  /** A machine writes that the lead is away. */
  void away(Lead lead, LocalDate back) {
    Instant now = clock.instant();
    transactions()
        .run(tx ->
            timelines.append(
                tx,
                ActivityBuilder.builder(
                        Activity.of(ids.activity(), lead.id(), ActivityKind.EMAIL, now))
                    .direction("in")
                    .automatic(true)
                    .event(MailEvent.AUTO_REPLY.code())
                    .subject("I am away")
                    .extra(MailExtras.of(Optional.of(back), List.of(), 0))
                    .build(),
                now));
  }

  /** The rep called, by hand. */
  void called(Lead lead, String answeredBy) {
    Instant now = clock.instant();
    transactions()
        .run(tx ->
            timelines.append(
                tx,
                ActivityBuilder.builder(
                        Activity.of(ids.activity(), lead.id(), ActivityKind.CALL, now))
                    .direction("out")
                    .status(answeredBy.equals("none") ? "sent" : "delivered")
                    .answeredBy(answeredBy)
                    .build(),
                now));
  }

  void stage(Lead lead, Stage stage) {
    Instant now = clock.instant();
    transactions().run(tx -> parts.cadence().stages().change(tx, lead.id(), stage, now));
  }

  List<Activity> timeline(LeadId lead) {
    return transactions().read(tx -> timelines.of(tx, lead));
  }

  @Override
  public void close() {
    book.close();
  }
}
