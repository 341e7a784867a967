package app.ringback.app;

import app.ringback.compliance.Guard;
import app.ringback.compliance.GuardRecords;
import app.ringback.compliance.GuardTerms;
import app.ringback.compliance.OptOutQuestionStore;
import app.ringback.compliance.evidence.EvidenceStore;
import app.ringback.compliance.optout.Consents;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.compliance.registry.RegistryImport;
import app.ringback.compliance.registry.RegistryStore;
import app.ringback.compliance.rules.CurrentRules;
import app.ringback.outbox.DispatchStore;
import app.ringback.outbox.WaitingDispatches;
import java.util.List;

/** The rules and everything that keeps to them, of one desk, wired. */
public final class Compliance {

  private final CurrentRules rules;
  private final OptOutQuestionStore questions;
  private final EvidenceStore evidence;
  private final Guard guard;
  private final GuardRecords records;
  private final OptOuts optOuts;
  private final Consents consents;
  private final RegistryStore registry = new RegistryStore();
  private final RegistryImport registryImport;

  Compliance(Desk desk) {
    rules = new CurrentRules(desk.workspace().rulesFile());
    questions = new OptOutQuestionStore(desk.device());
    evidence = new EvidenceStore(desk.ids(), desk.setup().random(), desk.device());
    guard =
        new Guard(
            desk.suppressions(),
            questions,
            new GuardTerms(
                rules,
                () -> desk.settings().get().rep().timeZone(),
                () -> desk.settings().get().rep().workingHours(),
                source -> desk.settings().get().source(source).consent()));
    records = new GuardRecords(evidence, rules);
    optOuts =
        new OptOuts(
            new OptOutWords(rules),
            desk.suppressions(),
            questions,
            evidence,
            desk.timelines(),
            desk.ids(),
            desk.device(),
            List.of(new WaitingDispatches(new DispatchStore(desk.device()), desk.timelines())));
    consents = new Consents(desk.leads(), desk.suppressions(), evidence);
    registryImport = new RegistryImport(desk.transactions(), registry);
  }

  /** The rules in force, and replacing them. */
  public CurrentRules rules() {
    return rules;
  }

  /** Messages that wait for the user's word whether they are opt-outs. */
  public OptOutQuestionStore questions() {
    return questions;
  }

  public EvidenceStore evidence() {
    return evidence;
  }

  public Guard guard() {
    return guard;
  }

  /** What is kept of the guard's decisions. */
  public GuardRecords records() {
    return records;
  }

  /** For whoever stores what a lead wrote or said. */
  public OptOuts optOuts() {
    return optOuts;
  }

  /** Consent by the user's word, and the internal do-not-call list. */
  public Consents consents() {
    return consents;
  }

  /** The national do-not-call registry, as far as it was imported. */
  public RegistryStore registry() {
    return registry;
  }

  public RegistryImport registryImport() {
    return registryImport;
  }
}
