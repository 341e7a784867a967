package app.ringback.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.LeadId;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.settings.WorkingHours;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import app.ringback.timeline.Activity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** An outbox over a real book, without a carrier. */
class SendingFixture implements AutoCloseable {

  final TestBook book;
  final SuppressionStore suppressions;
  final OutboxBook parts;
  final DispatchStore dispatches;
  final OptOuts optOuts;
  final Outbox outbox;

  SendingFixture(Path folder, Supplier<Letterhead> letterhead) {
    this(folder, letterhead, WorkingHours.ROUND_THE_CLOCK);
  }

  SendingFixture(Path folder, Supplier<Letterhead> letterhead, WorkingHours emailWindow) {
    book = new TestBook(folder);
    suppressions = new SuppressionStore(book.ids, "test");
    parts = Guards.outboxBook(book, suppressions, book.clock, emailWindow);
    dispatches = parts.dispatches();
    optOuts = Guards.optOuts(book, suppressions);
    outbox = new Outbox(parts, letterhead);
  }

  /** A worker as a new process would make it. */
  final OutboxWorker worker(Carriers carriers) {
    return new OutboxWorker(parts, optOuts, carriers, new Random(7));
  }

  final Lead insert(UnaryOperator<LeadBuilder> change) {
    Lead lead =
        change
            .apply(
                LeadBuilder.builder(Lead.blank(book.ids.lead(), book.clock.instant()))
                    .firstName("Marguerite"))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, book.clock.instant()));
    return lead;
  }

  final Dispatch again(Dispatch dispatch) {
    return outbox.find(dispatch.id()).orElseThrow();
  }

  final List<Activity> timeline(LeadId lead) {
    return book.transactions().read(tx -> book.timelines.of(tx, lead));
  }

  /** Lets time pass, with a pass of the worker after each piece. */
  final void passes(OutboxWorker worker, Duration between, int count) {
    for (int i = 0; i < count; i++) {
      book.clock.advance(between);
      worker.runDue();
    }
  }

  /** Wants everything of the lead that waits to leave at once. */
  final void push(Lead lead) {
    outbox.ofLead(lead.id()).stream()
        .filter(item -> item.state().isWaiting())
        .forEach(item -> assertThat(outbox.sendNow(item.id())).isNotNull());
  }

  /** Takes back what waits for the lead, and puts it back some hours later at the most. */
  final void takeBackAndPutBack(Lead lead, Random random) {
    List<Dispatch> before =
        outbox.recalls().cancel(outbox.ofLead(lead.id()).stream().map(Dispatch::id).toList());
    book.clock.advance(Duration.ofMinutes(random.nextInt(600)));
    outbox.recalls().putBack(before);
  }

  /** Tries the first one again that was canceled or refused, if there is one. */
  final void tryAgain(Lead lead) {
    List<Dispatch> items = outbox.ofLead(lead.id());
    items.stream()
        .filter(
            item -> item.state() == DispatchState.CANCELED || item.state() == DispatchState.REFUSED)
        .filter(item -> !DispatchChain.goesOn(item.id(), items))
        .findFirst()
        .ifPresent(item -> assertThat(outbox.remedies().retry(item.id())).isNotNull());
  }

  @Override
  public void close() {
    book.close();
  }
}
