package app.ringback.ui.example;

import app.ringback.core.LeadId;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.example.Mark;
import app.ringback.intake.leadmail.RuleReplay.Replayed;
import java.util.List;
import java.util.Optional;

/** Mails and rules of the open desk. Every method may wait; none is called on the FX thread. */
public interface ExampleDesk {

  /** The newest mail a lead came by; empty when it came by none. */
  Optional<Example> of(LeadId lead);

  /** A rule with these marks for the mails of the example's sender, kept nowhere yet. */
  MailRule rule(Example example, String source, List<Mark> marks);

  /** What the example itself becomes by the rule; empty when it does not fit. */
  Optional<IncomingLead> reads(Example example, MailRule rule);

  /** What the rule would change of the mails that are kept. */
  Replayed tried(MailRule rule);

  /** Keeps the rule and makes those changes. */
  Replayed save(MailRule rule);

  /** Takes a saved rule and all its changes back. */
  void takeBack(MailRule rule);

  /** Takes a rule away; what it read stays. */
  void forget(MailRule rule);

  /** Keeps a rule again that was taken away. */
  void keepAgain(MailRule rule);
}
