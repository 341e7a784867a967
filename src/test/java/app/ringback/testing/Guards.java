package app.ringback.testing;

import app.ringback.compliance.Guard;
import app.ringback.compliance.GuardRecords;
import app.ringback.compliance.GuardTerms;
import app.ringback.compliance.OptOutQuestionStore;
import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.compliance.rules.Rules;
import app.ringback.compliance.rules.ShippedRules;
import app.ringback.outbox.DispatchStore;
import app.ringback.outbox.OutboxBook;
import app.ringback.outbox.WaitingDispatches;
import app.ringback.settings.WorkingHours;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** The real guard and opt-outs, with the shipped rules and a rep in Los Angeles. */
public final class Guards {

  public static final ZoneId REP = ZoneId.of("America/Los_Angeles");
  public static final Rules RULES = ShippedRules.read();

  private Guards() {}

  public static Guard of(SuppressionStore suppressions) {
    return new Guard(
        suppressions, new OptOutQuestionStore("test"), GuardTerms.of(() -> RULES, REP));
  }

  public static EvidenceStore evidence(TestBook book) {
    return new EvidenceStore(book.ids, new SecureRandom(), "test");
  }

  public static GuardRecords records(TestBook book) {
    return new GuardRecords(evidence(book), () -> RULES);
  }

  /** With everything the outbox does on an opt-out. */
  public static OptOuts optOuts(TestBook book, SuppressionStore suppressions) {
    return new OptOuts(
        new OptOutWords(() -> RULES),
        suppressions,
        new OptOutQuestionStore("test"),
        evidence(book),
        book.timelines,
        book.ids,
        "test",
        List.of(new WaitingDispatches(new DispatchStore("test"), book.timelines)));
  }

  public static SuppressionStore suppressions(TestBook book) {
    return new SuppressionStore(book.ids, "test");
  }

  /** What an outbox over the book works on. */
  public static OutboxBook outboxBook(TestBook book, SuppressionStore suppressions) {
    return outboxBook(book, suppressions, book.clock);
  }

  /** The same by another clock than the book's. */
  public static OutboxBook outboxBook(
      TestBook book, SuppressionStore suppressions, InstantSource clock) {
    return outboxBook(book, suppressions, clock, WorkingHours.ROUND_THE_CLOCK);
  }

  /** The same with a rep whose automatic e-mail leaves in these hours only. */
  public static OutboxBook outboxBook(
      TestBook book, SuppressionStore suppressions, InstantSource clock, WorkingHours emailWindow) {
    GuardTerms terms = new GuardTerms(() -> RULES, () -> REP, () -> emailWindow, source -> false);
    return new OutboxBook(
        book.transactions(),
        new DispatchStore("test"),
        book.leads,
        book.timelines,
        book.media,
        new Guard(suppressions, new OptOutQuestionStore("test"), terms),
        records(book),
        book.ids,
        clock);
  }
}
