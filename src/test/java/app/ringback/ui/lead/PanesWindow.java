package app.ringback.ui.lead;

import app.ringback.compliance.OptOutQuestionStore;
import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.core.MediaId;
import app.ringback.core.Phone;
import app.ringback.core.PhoneReader;
import app.ringback.core.RawId;
import app.ringback.core.Subscription;
import app.ringback.draft.DraftStore;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.lead.Stage;
import app.ringback.lead.TypedFieldsStore;
import app.ringback.nextstep.AppointmentQueries;
import app.ringback.nextstep.Invitations;
import app.ringback.nextstep.NextStepStore;
import app.ringback.nextstep.NextSteps;
import app.ringback.nextstep.OpenQuestion;
import app.ringback.nextstep.Organizer;
import app.ringback.nextstep.WhenReader;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.Letterhead;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.OutboxBook;
import app.ringback.settings.WorkingHours;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.testing.ui.StandInPlayer;
import app.ringback.testing.ui.WindowTest;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.Stages;
import app.ringback.timeline.TouchAnswerStore;
import app.ringback.timeline.UnreadStore;
import app.ringback.timeline.media.MediaStore;
import app.ringback.ui.call.CallBar;
import app.ringback.ui.compose.MailReadiness;
import app.ringback.ui.media.MediaDesk;
import app.ringback.ui.media.SoundPlayer;
import app.ringback.ui.nextstep.BookSteps;
import app.ringback.ui.nextstep.StepDesk;
import app.ringback.ui.timeline.LeadBook;
import app.ringback.ui.timeline.LeadMerger;
import app.ringback.ui.timeline.PaneParts;
import app.ringback.ui.timeline.RawOriginals;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A window with the panes of one lead on a real book; delays pass only when a test says so. */
abstract class PanesWindow extends WindowTest {

  /** Until when the vendor takes a lead back. */
  protected Optional<Instant> returnable = Optional.empty();

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  protected TestBook book;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  protected Outbox outbox;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  protected LeadPanes panes;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  protected OptOuts optOuts;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  protected MediaStore media;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  protected StandInCalls calls;

  @SuppressWarnings("NullAway.Init") // set before the window is shown
  protected StandInTemplates templates;

  protected final List<ActivityId> fetched = new CopyOnWriteArrayList<>();
  protected final StandInPlayer player = new StandInPlayer();

  protected boolean textingSetUp = true;
  protected MailReadiness mailing = MailReadiness.READY;
  protected final List<LeadId> erased = new CopyOnWriteArrayList<>();
  protected final List<String> merged = new CopyOnWriteArrayList<>();
  protected final List<Runnable> delayed = new ArrayList<>();

  @Override
  protected void fill() {
    book = new TestBook(folder);
    openPanes();
    panes.register(keys);
  }

  /** Puts new panes into the window, as a restart does. */
  protected final void openPanes() {
    SuppressionStore suppressions = new SuppressionStore(book.ids, "test");
    OutboxBook parts = Guards.outboxBook(book, suppressions);
    optOuts = Guards.optOuts(book, suppressions);
    outbox =
        new Outbox(
            parts,
            () -> new Letterhead("Sam Rivera", "Bright Roofs", "", "", "12 Main Street, Seattle"));
    media = new MediaStore(book.ids, "test");
    templates = new StandInTemplates(book);
    calls =
        new StandInCalls(
            request -> book.transactions().write(tx -> outbox.calls().queue(tx, request)));
    LeadBook leadBook =
        new LeadBook(
            book.transactions(),
            book.leads,
            book.timelines,
            new UnreadStore(),
            new TypedFieldsStore(),
            book.ids,
            book.clock);
    LeadFeatures features =
        new LeadFeatures(
            outbox,
            parts.dispatches(),
            parts.guard(),
            optOuts,
            new OptOutQuestionStore("test"),
            new DraftStore(),
            templates,
            raws(),
            media,
            contents(),
            calls,
            this::changeStage,
            lead -> returnable,
            merger(),
            steps(leadBook, parts),
            id -> erased.add(id),
            () -> textingSetUp,
            () -> mailing,
            () -> "Sam Rivera");
    panes =
        new LeadPanes(
            leadBook,
            features,
            new PaneParts(
                texts,
                notices,
                new PhoneReader(),
                () -> ZoneId.of("America/Los_Angeles"),
                () -> "US"),
            tasks,
            book.changes,
            selection.currentProperty(),
            this::after,
            shell,
            heartbeat.nowProperty(),
            () -> {});
    shell.call(new CallBar(panes.live(), this::toCall).node());
    shell.middle(panes.middle());
    shell.right(panes.right());
  }

  /** Next steps of a rep in Los Angeles who works from nine to five on weekdays. */
  private StepDesk steps(LeadBook leadBook, OutboxBook parts) {
    ZoneId zone = ZoneId.of("America/Los_Angeles");
    NextStepStore store = new NextStepStore("test");
    Invitations invitations =
        new Invitations(
            outbox, () -> new Organizer("Sam Rivera", "Bright Roofs", "sam@roofs.example", zone));
    Stages stages =
        new Stages(book.transactions(), book.leads, book.timelines, book.ids, book.clock);
    return new BookSteps(
        leadBook,
        new NextSteps(store, book.leads, book.timelines, stages, invitations, book.ids, book.clock),
        new OpenQuestion(store),
        invitations,
        parts.guard(),
        new TouchAnswerStore("test"),
        (from, to, except) ->
            book.transactions()
                .read(tx ->
                    new AppointmentQueries()
                        .clash(
                            tx, from, to, except, WorkingHours.parse("Mon-Fri 09:00-17:00"), zone)),
        () -> WhenReader.of("US"));
  }

  private Subscription after(Duration delay, Runnable work) {
    delayed.add(work);
    return () -> delayed.remove(work);
  }

  /** Lets every delay pass that was asked for so far. */
  protected final void passDelays() throws Exception {
    run(() -> {
      List<Runnable> due = List.copyOf(delayed);
      delayed.clear();
      due.forEach(Runnable::run);
    });
  }

  @AfterEach
  final void closeBook() throws Exception {
    run(() -> panes.close());
    background.shutdown();
    background.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS);
    book.close();
  }

  private Optional<Stage> changeStage(LeadId id, Stage to) {
    return book.transactions()
        .write(tx -> {
          Lead lead = book.leads.find(tx, id).orElseThrow();
          Instant now = book.clock.instant();
          book.leads.update(tx, LeadBuilder.builder(lead).stage(to).build(), now);
          book.timelines.append(
              tx,
              ActivityBuilder.builder(Activity.of(book.ids.activity(), id, ActivityKind.STAGE, now))
                  .from(lead.stage().code())
                  .to(to.code())
                  .build(),
              now);
          return Optional.of(lead.stage());
        });
  }

  private LeadMerger merger() {
    return new LeadMerger() {
      @Override
      public List<Lead> find(Lead open, String typed) {
        return book
            .transactions()
            .read(tx -> book.leads.findAll(tx, book.leads.withPhone(tx, "+12065550160")))
            .stream()
            .filter(lead -> !lead.id().equals(open.id()))
            .toList();
      }

      @Override
      public void merge(LeadId kept, LeadId absorbed) {
        merged.add("merge " + kept + " " + absorbed);
      }

      @Override
      public void unmerge(LeadId absorbed) {
        merged.add("unmerge " + absorbed);
      }
    };
  }

  private static RawOriginals raws() {
    return new RawOriginals() {
      @Override
      public Optional<String> text(RawId id) {
        return Optional.of("Name;Phone\nJane Doe;206-555-0100");
      }

      @Override
      public Optional<String> newest(LeadId lead) {
        return Optional.empty();
      }
    };
  }

  private void toCall(LeadId lead) {
    selection.select(lead);
    keys.fire("compose.call");
  }

  private MediaDesk contents() {
    return new MediaDesk() {
      @Override
      public Optional<byte[]> content(MediaId id) {
        return book.transactions().read(tx -> media.content(tx, id));
      }

      @Override
      public void fetchNow(ActivityId text) {
        fetched.add(text);
      }

      @Override
      public SoundPlayer player() {
        return player;
      }
    };
  }

  protected final Lead jane() {
    return LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
        .firstName("Jane")
        .lastName("Doe")
        .interest("Solar, 6 kW")
        .source("Zillow")
        .region("NY")
        .timeZone("America/New_York")
        .phones(List.of(LeadPhone.of(new Phone("+12065550160"), "mobile")))
        .emails(List.of(new LeadEmail("jane@example.com", "", true, "jane@example.com")))
        .build();
  }

  protected final Lead store(Lead lead, Activity... activities) {
    book.transactions()
        .run(tx -> {
          book.leads.insert(tx, lead, book.clock.instant());
          book.timelines.appendAll(tx, List.of(activities), null, book.clock.instant());
        });
    return lead;
  }

  protected final ActivityBuilder entry(Lead lead, ActivityKind kind, Instant at) {
    return ActivityBuilder.builder(Activity.of(book.ids.activity(), lead.id(), kind, at));
  }

  protected final void open(Lead lead) throws Exception {
    run(() -> selection.select(lead.id()));
    await(() -> {
      var now = panes.openProperty().get();
      return now != null && now.lead().id().equals(lead.id());
    });
  }

  protected final Lead stored(Lead lead) {
    return book.transactions().read(tx -> book.leads.find(tx, lead.id())).orElseThrow();
  }

  protected final List<Activity> timeline(Lead lead) {
    return book.transactions().read(tx -> book.timelines.of(tx, lead.id()));
  }

  protected final List<Dispatch> dispatches(Lead lead) {
    return outbox.ofLead(lead.id());
  }
}
