package app.ringback.agenda.rule;

import static app.ringback.store.OneOf.oneOf;
import static app.ringback.store.schema.Tables.RULE_FIRING;

import app.ringback.core.DispatchId;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rule was asked about what, and what came of it: each is asked once. */
final class FiringStore {

  /** What came of asking a rule. */
  enum Came {
    /** A text is in the outbox. */
    TEXTED,
    MOVED,
    TOLD,
    /** The conditions did not hold, or nothing had to be done. */
    PASSED,
    /** A rule of contact forbade it, or its words were not complete. */
    REFUSED,
    /** It came with an archive: whatever rules say, nothing is done. */
    ARCHIVED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** One rule and one thing that happened. */
  record Asked(String rule, UUID subject) {}

  /** No two machines may talk to each other: one text of a rule a lead in this time. */
  private static final Duration ONE_TEXT_IN = Duration.ofHours(24);

  private final String device;

  FiringStore(String device) {
    this.device = device;
  }

  /** What was asked already about these things. */
  Set<Asked> asked(Tx tx, Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        tx.dsl()
            .select(RULE_FIRING.RULE, RULE_FIRING.SUBJECT)
            .from(RULE_FIRING)
            .where(oneOf(RULE_FIRING.SUBJECT, subjects))
            .fetch(row -> new Asked(row.value1(), row.value2())));
  }

  void add(
      Tx tx,
      String rule,
      UUID subject,
      LeadId lead,
      Came came,
      @Nullable DispatchId dispatch,
      Instant now) {
    tx.dsl()
        .insertInto(RULE_FIRING)
        .set(RULE_FIRING.RULE, rule)
        .set(RULE_FIRING.SUBJECT, subject)
        .set(RULE_FIRING.LEAD_ID, lead.value())
        .set(RULE_FIRING.AT, now)
        .set(RULE_FIRING.CAME, came.code())
        .set(RULE_FIRING.DISPATCH_ID, dispatch == null ? null : dispatch.value())
        .set(RULE_FIRING.UPDATED_AT, now)
        .set(RULE_FIRING.DEVICE, device)
        .onConflictDoNothing()
        .execute();
  }

  /** Whether a rule texted the lead lately. */
  boolean textedLately(Tx tx, LeadId lead, Instant now) {
    return tx.dsl()
        .fetchExists(
            RULE_FIRING,
            RULE_FIRING
                .LEAD_ID
                .eq(lead.value())
                .and(RULE_FIRING.CAME.eq(Came.TEXTED.code()))
                .and(RULE_FIRING.AT.gt(now.minus(ONE_TEXT_IN))));
  }
}
