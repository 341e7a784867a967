package app.ringback.ui.outbox;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.channel.twilio.TwilioTexts;
import app.ringback.compliance.Suppression;
import app.ringback.compliance.SuppressionStore;
import app.ringback.core.Channel;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.core.PhoneReader;
import app.ringback.core.Subscription;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadPhone;
import app.ringback.outbox.Dispatch;
import app.ringback.outbox.DispatchBuilder;
import app.ringback.outbox.DispatchState;
import app.ringback.outbox.DispatchStore;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.OutboxBook;
import app.ringback.outbox.OutboxList;
import app.ringback.outbox.OutboxWorker;
import app.ringback.outbox.TextCarrier;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.testing.ui.WindowTest;
import app.ringback.ui.timeline.Times;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * The outbox screen in a window, over a real book and a stand-in for Twilio. The worker runs, and
 * delays pass, only when a test says so.
 */
@SuppressWarnings("NullAway.Init") // set before the window is shown
abstract class OutboxWindow extends WindowTest {

  static final String NUMBER = "+12065550160";

  @TempDir Path folder;

  protected TestBook book;
  protected FakeTwilio twilio;
  protected DispatchStore dispatches;
  protected Outbox outbox;
  protected OutboxWorker worker;
  protected Optional<TextCarrier> carrier;
  protected OutboxModel model;
  protected boolean setUp = true;
  protected final AtomicInteger reads = new AtomicInteger();
  protected final List<LeadId> opened = new CopyOnWriteArrayList<>();
  private final List<Runnable> delayed = new ArrayList<>();
  private SuppressionStore suppressions;

  @Override
  protected void fill() {
    book = new TestBook(folder);
    twilio = FakeTwilio.start(book.clock);
    carrier = Optional.of(texts(twilio.base()));
    suppressions = new SuppressionStore(book.ids, "test");
    OutboxBook parts = Guards.outboxBook(book, suppressions);
    dispatches = parts.dispatches();
    outbox = new Outbox(parts);
    worker =
        new OutboxWorker(parts, Guards.optOuts(book, suppressions), () -> carrier, new Random(7));
    OutboxList list = new OutboxList(book.transactions(), book.leads, parts.guard(), book.clock);
    model =
        new OutboxModel(
            () -> {
              reads.incrementAndGet();
              return new OutboxSource.Sight(list.read(), worker.problem().orElse(null), setUp);
            },
            outbox,
            new OutboxWords(
                texts,
                new Times(texts, book.clock, () -> Guards.REP),
                new PhoneReader(),
                () -> "US"),
            tasks,
            notices,
            this::after,
            opened::add);
    book.changes.subscribe(model::changed);
  }

  @AfterEach
  final void closeBook() throws Exception {
    run(model::close);
    background.shutdown();
    background.awaitTermination(10, TimeUnit.SECONDS);
    twilio.close();
    book.close();
  }

  static TextCarrier texts(URI base) {
    return new TwilioTexts(
        new TwilioAccount(FakeTwilio.SID, FakeTwilio.TOKEN, FakeTwilio.NUMBER, "", base),
        Duration.ofMillis(400));
  }

  private Subscription after(Duration delay, Runnable work) {
    delayed.add(work);
    return () -> delayed.remove(work);
  }

  /** Waits until the condition holds, letting every delay pass. */
  protected final void soon(Callable<Boolean> condition) throws Exception {
    await(() -> {
      List<Runnable> due = List.copyOf(delayed);
      delayed.clear();
      due.forEach(Runnable::run);
      return condition.call();
    });
  }

  protected final void openScreen() throws Exception {
    run(() -> shell.openOver(new OutboxScreen(model, () -> {})));
    soon(() -> model.sightProperty().get() != null);
  }

  protected final Lead lead(String first, String last) {
    return lead(lead -> lead.firstName(first).lastName(last));
  }

  protected final Lead lead(UnaryOperator<LeadBuilder> change) {
    Lead lead =
        change
            .apply(
                LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
                    .phones(List.of(LeadPhone.of(new Phone(NUMBER), "mobile"))))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    return lead;
  }

  protected final Dispatch text(Lead lead, String body) {
    return outbox.queueText(TextRequest.of(lead.id(), body));
  }

  protected final Dispatch later(Lead lead, Duration wait) {
    return outbox.queueText(
        TextRequestBuilder.builder(TextRequest.of(lead.id(), "See you then"))
            .sendAt(book.clock.instant().plus(wait))
            .build());
  }

  /** Puts an item into the outbox as it might stand. */
  protected final Dispatch add(Lead lead, UnaryOperator<DispatchBuilder> change) {
    Instant now = book.clock.instant();
    Dispatch dispatch =
        change
            .apply(
                DispatchBuilder.builder(
                        Dispatch.of(book.ids.dispatch(), lead.id(), Channel.TEXT, NUMBER, now))
                    .body("Hi, saw you asked about 6 kW. Does Thursday at six work for a call?"))
            .build();
    book.transactions().run(tx -> dispatches.insert(tx, dispatch, now));
    return dispatch;
  }

  protected final Dispatch failed(Lead lead, String code, String why) {
    return add(
        lead,
        item ->
            item.state(DispatchState.FAILED)
                .errorCode(code)
                .errorMessage(why)
                .finalAt(book.clock.instant()));
  }

  protected final Dispatch moved(Lead lead) {
    return add(lead, item -> item.state(DispatchState.HELD).rule(Dispatch.MOVED));
  }

  protected final void suppress() {
    Instant now = book.clock.instant();
    book.transactions()
        .run(tx ->
            suppressions.add(
                tx, new Suppression(NUMBER, Optional.of(Channel.TEXT), "STOP", now, ""), now));
  }

  protected final void passes(Duration between, int count) {
    for (int i = 0; i < count; i++) {
      book.clock.advance(between);
      worker.runDue();
    }
  }

  protected final Dispatch again(Dispatch dispatch) {
    return outbox.find(dispatch.id()).orElseThrow();
  }

  protected final List<Dispatch> ofLead(Lead lead) {
    return outbox.ofLead(lead.id());
  }

  protected final ListView<OutboxRow> list() {
    return robot.lookup("#outbox-list").queryListView();
  }

  protected final boolean offers(String id) {
    return robot.lookup(id).tryQuery().isPresent();
  }

  protected final void press(String id) throws Exception {
    run(() -> robot.lookup(id).queryButton().fire());
  }

  /** What the window said last; a narrow blank stands between a time and its AM or PM (CLDR). */
  protected final String told() throws Exception {
    return onFx(() -> {
      var notice = notices.latestProperty().get();
      return notice == null ? "" : notice.text().replace('\u202f', ' ');
    });
  }
}
