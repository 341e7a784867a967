package app.ringback.compliance;

import app.ringback.compliance.evidence.Evidence;
import app.ringback.compliance.evidence.EvidenceKind;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.compliance.rules.Rules;
import app.ringback.core.JsonLine;
import app.ringback.store.Tx;
import java.time.Instant;
import java.util.function.Supplier;

/** Keeps as evidence by which rules touches were let through, and where the rep went on anyway. */
public final class GuardRecords {

  private final EvidenceStore evidence;
  private final Supplier<Rules> rules;
  private volatile String recorded = "";

  public GuardRecords(EvidenceStore evidence, Supplier<Rules> rules) {
    this.evidence = evidence;
    this.rules = rules;
  }

  /** To be called in the transaction that queues a touch the guard let through or holds. */
  public void queued(Tx tx, PlannedTouch touch, Advice advice, Instant now) {
    recordRules(tx, now);
    if (!advice.warning().isEmpty()) {
      evidence.add(
          tx,
          new Evidence(
              EvidenceKind.OVERRIDE,
              touch.lead().id(),
              new JsonLine()
                  .id("lead_id", touch.lead().id().value())
                  .text("channel", touch.channel().code())
                  .text("address", touch.address())
                  .text("rule", advice.warning())
                  .build(),
              now),
          now);
    }
  }

  private void recordRules(Tx tx, Instant now) {
    Rules inForce = rules.get();
    if (recorded.equals(inForce.digest())) {
      return;
    }
    boolean known =
        evidence
            .latest(tx, EvidenceKind.RULES)
            .filter(row -> row.content().contains(inForce.digest()))
            .isPresent();
    if (!known) {
      evidence.add(
          tx,
          new Evidence(
              EvidenceKind.RULES,
              null,
              new JsonLine()
                  .text("dated", inForce.dated().toString())
                  .text("sha256", inForce.digest())
                  .build(),
              now),
          now);
    }
    // Asked again after a roll-back: only what is known to be stored is remembered.
    if (known) {
      recorded = inForce.digest();
    }
  }
}
