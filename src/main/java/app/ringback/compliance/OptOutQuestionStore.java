package app.ringback.compliance;

import static app.ringback.store.schema.Tables.OPT_OUT_QUESTION;

import app.ringback.core.ActivityId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;

/** Questions whether a message is an opt-out. */
public final class OptOutQuestionStore {

  private static final Condition OPEN = OPT_OUT_QUESTION.ANSWER.eq("");

  private final String device;

  public OptOutQuestionStore(String device) {
    this.device = device;
  }

  public void ask(Tx tx, OptOutQuestion question, Instant now) {
    ActivityId activity = question.activity();
    tx.dsl()
        .insertInto(OPT_OUT_QUESTION)
        .set(OPT_OUT_QUESTION.ID, question.id())
        .set(OPT_OUT_QUESTION.LEAD_ID, question.lead().value())
        .set(OPT_OUT_QUESTION.ACTIVITY_ID, activity == null ? null : activity.value())
        .set(OPT_OUT_QUESTION.CHANNEL, question.channel())
        .set(OPT_OUT_QUESTION.ADDRESS, question.address())
        .set(OPT_OUT_QUESTION.WORDS, question.words())
        .set(OPT_OUT_QUESTION.AT, question.at())
        .set(OPT_OUT_QUESTION.UPDATED_AT, now)
        .set(OPT_OUT_QUESTION.DEVICE, device)
        .execute();
  }

  /** The oldest question about the lead that nobody answered. */
  public Optional<OptOutQuestion> open(Tx tx, LeadId lead) {
    return tx.dsl()
        .selectFrom(OPT_OUT_QUESTION)
        .where(OPT_OUT_QUESTION.LEAD_ID.eq(lead.value()).and(OPEN))
        .orderBy(OPT_OUT_QUESTION.AT, OPT_OUT_QUESTION.ID)
        .limit(1)
        .fetchOptional(row -> {
          UUID activity = row.getActivityId();
          return new OptOutQuestion(
              row.getId(),
              new LeadId(row.getLeadId()),
              activity == null ? null : new ActivityId(activity),
              row.getChannel(),
              row.getAddress(),
              row.getWords(),
              row.getAt());
        });
  }

  /** Answers every open question about the lead. */
  public void answer(Tx tx, LeadId lead, boolean optedOut, Instant now) {
    tx.dsl()
        .update(OPT_OUT_QUESTION)
        .set(OPT_OUT_QUESTION.ANSWER, optedOut ? "opted_out" : "went_on")
        .set(OPT_OUT_QUESTION.ANSWERED_AT, now)
        .set(OPT_OUT_QUESTION.UPDATED_AT, now)
        .where(OPT_OUT_QUESTION.LEAD_ID.eq(lead.value()).and(OPEN))
        .execute();
  }
}
