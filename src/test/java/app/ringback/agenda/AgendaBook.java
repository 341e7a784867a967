package app.ringback.agenda;

import static app.ringback.store.schema.Tables.DISPATCH;
import static app.ringback.store.schema.Tables.LEAD;

import app.ringback.core.EmailAddress;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadBuilder;
import app.ringback.lead.LeadEmail;
import app.ringback.lead.LeadPhone;
import app.ringback.testing.DueRows;
import app.ringback.testing.Guards;
import app.ringback.testing.TestBook;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A book with what an agenda is made of, put there row by row, and the agenda of it. */
public final class AgendaBook implements AutoCloseable {

  /** In Washington State, where calls are legal from 8 to 20 o'clock. */
  public static final String NUMBER = "+12065550160";

  public final TestBook book;
  public final Holds holds;
  public final Agenda agenda;
  public final DueRows rows;
  private int people;

  public AgendaBook(Path folder) {
    book = new TestBook(folder);
    holds = new Holds(Guards.of(Guards.suppressions(book)), book.leads);
    book.changes.subscribe(holds::changed);
    agenda = new Agenda(holds);
    rows = new DueRows(book.transactions(), book.ids, book.clock);
  }

  public Instant now() {
    return book.clock.instant();
  }

  public List<AgendaItem> read(int limit) {
    return book.transactions().read(tx -> agenda.read(tx, now(), limit));
  }

  /** Somebody in Washington with a number and no SLA clock. */
  public LeadId lead() {
    return lead(lead -> lead);
  }

  public LeadId lead(UnaryOperator<LeadBuilder> with) {
    people++;
    Lead lead =
        with.apply(
                LeadBuilder.builder(Lead.blank(book.ids.lead(), now()))
                    .firstName("Lead " + people)
                    .region("WA")
                    .phones(List.of(LeadPhone.of(new Phone(NUMBER), "mobile")))
                    .emails(
                        List.of(
                            LeadEmail.of(new EmailAddress("lead" + people + "@example.com"), ""))))
            .build();
    book.transactions().run(tx -> book.leads.insert(tx, lead, now()));
    return lead.id();
  }

  /** An untouched lead with an SLA deadline. */
  public LeadId untouched(Instant due) {
    return lead(lead -> lead.source("Zillow").slaDueAt(due));
  }

  public LeadId waiting(Instant since) {
    LeadId lead = lead();
    set(LEAD.WAITING_SINCE, since, lead);
    return lead;
  }

  public <T> void set(Field<T> field, @Nullable T value, LeadId lead) {
    book.transactions()
        .run(tx ->
            tx.dsl().update(LEAD).set(field, value).where(LEAD.ID.eq(lead.value())).execute());
  }

  public UUID touch(LeadId lead, String channel, Instant due) {
    return rows.touch(lead, channel, due);
  }

  public UUID touch(LeadId lead, String channel, Instant due, String state, boolean paused) {
    return rows.touch(lead, channel, due, state, paused, false);
  }

  public UUID step(LeadId lead, String kind, Instant due, @Nullable Instant deadline) {
    return rows.step(lead, kind, due, deadline);
  }

  /** A text that may have left; {@code checkAt} is when the carrier is asked next. */
  public UUID unknown(LeadId lead, Instant due, @Nullable Instant checkAt) {
    UUID id = book.ids.next();
    book.transactions()
        .run(tx ->
            tx.dsl()
                .insertInto(DISPATCH)
                .set(DISPATCH.ID, id)
                .set(DISPATCH.LEAD_ID, lead.value())
                .set(DISPATCH.CHANNEL, "text")
                .set(DISPATCH.TO_ADDRESS, NUMBER)
                .set(DISPATCH.BODY, "Hi")
                .set(DISPATCH.STATE, "unknown")
                .set(DISPATCH.DUE_AT, due)
                .set(DISPATCH.CHECK_AT, checkAt)
                .set(DISPATCH.CREATED_AT, due)
                .set(DISPATCH.UPDATED_AT, due)
                .execute());
    return id;
  }

  @Override
  public void close() {
    book.close();
  }
}
