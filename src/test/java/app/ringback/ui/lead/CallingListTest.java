package app.ringback.ui.lead;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.agenda.Agenda;
import app.ringback.agenda.AgendaActs;
import app.ringback.agenda.AgendaItem;
import app.ringback.agenda.AsideStore;
import app.ringback.agenda.CallingList;
import app.ringback.agenda.Holds;
import app.ringback.agenda.ItemOwners;
import app.ringback.agenda.TriageCard;
import app.ringback.agenda.Undo;
import app.ringback.core.ActivityId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.call.CallEnd;
import app.ringback.outbox.call.CallOutcome;
import app.ringback.outbox.call.CallPhase;
import app.ringback.outbox.call.LiveCall;
import app.ringback.outbox.call.LiveCallBuilder;
import app.ringback.outbox.call.OwnCall;
import app.ringback.outbox.call.OwnCalls;
import app.ringback.store.Tx;
import app.ringback.testing.DueRows;
import app.ringback.testing.Guards;
import app.ringback.ui.agenda.AgendaDesk;
import app.ringback.ui.agenda.AgendaWords;
import app.ringback.ui.agenda.CallSheet;
import app.ringback.ui.agenda.CallingModel;
import app.ringback.ui.agenda.CallingScreen;
import app.ringback.ui.timeline.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The calling list with the call pane's own calls, by keys only, with people who answer or not. */
class CallingListTest extends PanesWindow {

  private static final String SCRIPT =
      "Hi Jane, this is Sam with Bright Roofs. You asked about solar for your roof; is now a good"
          + " time for two questions?";

  private final Random people = new Random(11);
  private @Nullable DueRows rows;
  private int logged;

  private DueRows rows() {
    DueRows known = rows;
    if (known == null) {
      known = new DueRows(book.transactions(), book.ids, book.clock);
      rows = known;
    }
    return known;
  }

  private CallingScreen screen() {
    AgendaDesk desk = new BookDesk();
    AgendaWords words = new AgendaWords(texts, new Times(texts, book.clock, () -> Guards.REP));
    CallingModel model = new CallingModel(desk, words, tasks, notices, selection::select);
    book.changes.subscribe(model::changed);
    return new CallingScreen(model, panes.call(), keys, panes::lendSteps, () -> {});
  }

  /** The agenda of the book. */
  private final class BookDesk implements AgendaDesk {

    private final AgendaActs acts = new AgendaActs(new AsideStore(), new Touches());
    private final CallingList list =
        new CallingList(
            new Agenda(new Holds(Guards.of(Guards.suppressions(book)), book.leads)),
            acts,
            book.timelines);

    @Override
    public Sight read(int limit) {
      return new Sight(List.of(), null, book.clock.instant());
    }

    @Override
    public Runnable done(AgendaItem item) {
      return () -> {};
    }

    @Override
    public Runnable skip(AgendaItem item) {
      return () -> {};
    }

    @Override
    public Runnable later(AgendaItem item, Instant until) {
      return () -> {};
    }

    @Override
    public Instant again(AgendaItem item) {
      return book.clock.instant();
    }

    @Override
    public Runnable handleAll(TriageCard card) {
      return () -> {};
    }

    @Override
    public Runnable workIn(String zone) {
      return () -> {};
    }

    @Override
    public List<AgendaItem> calls() {
      return book.transactions().read(tx -> list.read(tx, book.clock.instant(), 500));
    }

    @Override
    public CallSheet sheet(AgendaItem item) {
      Lead lead = book.transactions().read(tx -> book.leads.find(tx, item.lead())).orElseThrow();
      return new CallSheet(
          lead,
          lead.interest().isEmpty() ? "" : SCRIPT,
          List.of(),
          "Saw your ad on Tuesday, what would six kilowatts cost me?",
          ZoneId.of("America/New_York"));
    }

    @Override
    public boolean settle(AgendaItem item, Instant since) {
      return book.transactions()
          .write(tx -> list.settle(tx, item, since, book.clock.instant()).isPresent());
    }
  }

  private static final class Touches implements ItemOwners {

    @Override
    public Undo touchDone(Tx tx, UUID touch, @Nullable ActivityId entry) {
      DueRows.end(tx, touch, "done", entry == null ? null : entry.value());
      return undone -> DueRows.end(undone, touch, "planned", null);
    }

    @Override
    public Undo touchSkipped(Tx tx, UUID touch) {
      DueRows.end(tx, touch, "skipped", null);
      return undone -> DueRows.end(undone, touch, "planned", null);
    }

    @Override
    public Undo stepEnded(Tx tx, UUID step, boolean done) {
      return undone -> {};
    }

    @Override
    public Undo askedAgain(Tx tx, AgendaItem reminder) {
      return undone -> {};
    }
  }

  private Lead person(int number) {
    return store(someone(number).build());
  }

  private LeadBuilder someone(int number) {
    return LeadBuilder.builder(jane())
        .firstName("Lead")
        .lastName("Number " + number)
        .phones(
            List.of(
                LeadPhone.of(
                    new Phone("+1212555" + String.format(Locale.ROOT, "%04d", number)), "mobile")));
  }

  private void openList(int of) throws Exception {
    run(() -> shell.openOver(screen()));
    await(() -> says(".calling-progress").equals("1 of " + of + " · 0 called"));
  }

  private String says(String id) {
    return robot.lookup(id).queryAs(Labeled.class).getText().replace('\u202f', ' ');
  }

  /** Sixty leads within an hour, not a mouse in sight. */
  @Test
  void sixtyLeadsAreCalledWithinAnHourByKeysOnly() throws Exception {
    Instant began = book.clock.instant();
    List<Lead> leads = new ArrayList<>();
    List<UUID> touches = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Lead lead = person(i);
      leads.add(lead);
      touches.add(rows().touch(lead.id(), "call", began.minus(Duration.ofMinutes(90 - i))));
    }
    openList(60);
    for (int i = 0; i < 60; i++) {
      Lead lead = leads.get(i);
      String name = lead.displayName();
      await(() -> says(".calling-name").equals(name));
      if (i % 4 == 0) {
        callThroughTheBridge(lead);
      } else {
        callOnOwnPhone(lead);
      }
      int called = i + 1;
      await(() -> says(".calling-progress").endsWith(called + " called"));
      robot.type(KeyCode.N);
    }
    await(() -> sees("That was it: 60 leads called"));
    assertThat(touches).allSatisfy(touch -> assertThat(rows().state(touch)).isEqualTo("done"));
    assertThat(touches.stream().map(rows()::entry).distinct())
        .as("each with the call it was done by")
        .hasSize(60)
        .doesNotContainNull();
    assertThat(Duration.between(began, book.clock.instant())).isLessThan(Duration.ofHours(1));
  }

  private void callThroughTheBridge(Lead lead) throws Exception {
    int asked = calls.asked.size();
    robot.type(KeyCode.ENTER);
    await(() -> calls.asked.size() > asked && !dispatches(lead).isEmpty());
    Dispatch dispatch = dispatches(lead).getFirst();
    LiveCall call =
        new LiveCall(
            dispatch.id(),
            lead.id(),
            dispatch.to(),
            CallPhase.RINGING_REP,
            book.clock.instant(),
            null,
            false,
            false,
            false,
            false,
            "",
            null,
            null,
            null,
            null);
    calls.tell(call);
    book.clock.advance(Duration.ofSeconds(5));
    calls.tell(phase(call, CallPhase.REP_ANSWERED).build());
    await(() -> panes.live().liveProperty().get().phase() == CallPhase.REP_ANSWERED);
    robot.type(KeyCode.Y);
    await(() -> calls.asked.contains("line"));
    calls.asked.remove("line");
    book.clock.advance(Duration.ofSeconds(5 + people.nextInt(15)));
    Dispatch sending = outbox.calls().claim(dispatch.id(), "+12065550100").orElseThrow();
    book.transactions()
        .run(tx -> {
          var _ = outbox.calls().answered(tx, sending, "CA" + dispatch.id());
        });
    LiveCall on = phase(call, CallPhase.LEAD_ON_LINE).leadSince(book.clock.instant()).build();
    calls.tell(on);
    await(() -> panes.live().canBeAsked());
    book.clock.advance(Duration.ofSeconds(10 + people.nextInt(20)));
    robot.type(KeyCode.DIGIT1);
    await(() -> calls.asked.stream().anyMatch(each -> each.startsWith("outcome talked")));
    calls.asked.removeIf(each -> each.startsWith("outcome"));
    robot.type(KeyCode.H);
    await(() -> calls.asked.contains("hang up"));
    calls.asked.remove("hang up");
    calls.tell(
        LiveCallBuilder.builder(on)
            .phase(CallPhase.ENDED)
            .end(CallEnd.REP_HUNG_UP)
            .outcome(CallOutcome.TALKED)
            .build());
    await(() -> !panes.live().isOn());
  }

  private LiveCallBuilder phase(LiveCall call, CallPhase phase) {
    return LiveCallBuilder.builder(call).phase(phase).since(book.clock.instant());
  }

  /** On the rep's own phone: one key says how it went. */
  private void callOnOwnPhone(Lead lead) throws Exception {
    book.clock.advance(Duration.ofSeconds(20 + people.nextInt(25)));
    await(() -> lead.id().equals(panes.call().notes().lead()));
    robot.type(people.nextInt(3) == 0 ? KeyCode.DIGIT1 : KeyCode.DIGIT5);
    await(() -> calls.logged.size() > logged);
    new OwnCalls(outbox.calls().book(), optOuts).log(calls.logged.get(logged));
    assertThat(calls.logged.get(logged).lead()).isEqualTo(lead.id());
    logged++;
  }

  @Test
  void whoeverWasCalledElsewhereMeanwhileIsDone() throws Exception {
    Lead lead = person(1);
    UUID touch = rows().touch(lead.id(), "call", book.clock.instant().minusSeconds(60));
    openList(1);
    new OwnCalls(outbox.calls().book(), optOuts)
        .log(new OwnCall(lead.id(), false, book.clock.instant(), null, CallOutcome.NO_ANSWER, ""));
    await(() -> sees("Called"));
    assertThat(rows().state(touch)).isEqualTo("done");
  }

  @Test
  void onesWhoMayNotBeCalledNowAreLeftOut() throws Exception {
    book.clock.set(Instant.parse("2026-03-03T03:30:00Z"));
    // 19:30 in Washington, 22:30 in New York.
    Lead west =
        store(
            LeadBuilder.builder(jane())
                .region("WA")
                .timeZone("America/Los_Angeles")
                .phones(List.of(LeadPhone.of(new Phone("+12065550161"), "mobile")))
                .build());
    Lead east = person(2);
    rows().touch(west.id(), "call", book.clock.instant().minusSeconds(60));
    rows().touch(east.id(), "call", book.clock.instant().minusSeconds(90));
    openList(1);
    assertThat(says(".calling-name")).isEqualTo(west.displayName());
  }

  @Test
  void theSheetLooksWellInBothSizes() throws Exception {
    Lead full =
        store(
            LeadBuilder.builder(jane())
                .firstName("Wolfeschlegelsteinhausenbergerdorff-Montgomery")
                .lastName("Featherstonehaugh-Cholmondeley of the Upper Marches")
                .company("Featherstonehaugh & Daughters, Roofing and Guttering since 1902")
                .reason("The bill doubled last winter and the neighbours have panels already.")
                .industry("Hospitality")
                .notes("Prefers mornings. Has a dog. Asked twice whether permits are included.")
                .custom(Map.of("Roof age", "12 years", "Monthly bill", "$ 240"))
                .build());
    rows().touch(full.id(), "call", book.clock.instant().minusSeconds(60));
    Lead bare = store(someone(3).interest("").source("").build());
    rows().touch(bare.id(), "call", book.clock.instant().minusSeconds(50));
    openList(2);
    await(() -> sees(SCRIPT));
    for (int width : new int[] {1280, 1024}) {
      size(width, width == 1280 ? 800 : 640);
      picture("calling-" + width);
    }
    robot.type(KeyCode.N);
    await(() -> says(".calling-progress").startsWith("2 of 2"));
    picture("calling-bare-1024");
    robot.type(KeyCode.N);
    await(() -> sees("Nobody is to be called now"));
    picture("calling-empty-1024");
  }
}
