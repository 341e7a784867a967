package app.ringback.nextstep;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.Stage;
import app.ringback.outbox.Letterhead;
import app.ringback.outbox.Outbox;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.Stages;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** A book with next steps in it. */
final class StepFixture implements AutoCloseable {

  static final Organizer SAM =
      new Organizer("Sam Rivera", "Bright Roofs", "sam@roofs.example", Guards.REP);

  final TestBook book;
  final NextStepStore store = new NextStepStore("test");
  final Outbox outbox;
  final Invitations invitations;
  final NextSteps steps;

  StepFixture(Path folder) {
    book = new TestBook(folder);
    Stages stages =
        new Stages(book.transactions(), book.leads, book.timelines, book.ids, book.clock);
    outbox =
        new Outbox(
            Guards.outboxBook(book, Guards.suppressions(book)),
            () -> new Letterhead("Sam Rivera", "Bright Roofs", "", "", "12 Main Street, Seattle"));
    invitations = new Invitations(outbox, () -> SAM);
    steps =
        new NextSteps(store, book.leads, book.timelines, stages, invitations, book.ids, book.clock);
  }

  LeadId lead(Stage stage) {
    return lead(lead -> lead.stage(stage));
  }

  LeadId lead(UnaryOperator<LeadBuilder> change) {
    Instant now = book.clock.instant();
    Lead lead = change.apply(LeadBuilder.builder(Lead.blank(book.ids.lead(), now))).build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, now));
    return lead.id();
  }

  /** Puts an entry on the lead's timeline. */
  ActivityId entry(LeadId lead, ActivityKind kind, UnaryOperator<ActivityBuilder> change) {
    Instant now = book.clock.instant();
    Activity entry =
        change
            .apply(ActivityBuilder.builder(Activity.of(book.ids.activity(), lead, kind, now)))
            .build();
    book.transactions().run(tx -> book.timelines.append(tx, entry, now));
    return entry.id();
  }

  StepChange set(NewNextStep step) {
    return book.transactions().write(tx -> steps.set(tx, step));
  }

  List<NextStep> open(LeadId lead) {
    return book.transactions().read(tx -> steps.open(tx, lead));
  }

  List<Activity> timeline(LeadId lead) {
    return book.transactions().read(tx -> book.timelines.of(tx, lead));
  }

  Stage stage(LeadId lead) {
    return book.transactions().read(tx -> book.leads.find(tx, lead)).orElseThrow().stage();
  }

  @Override
  public void close() {
    book.close();
  }
}
