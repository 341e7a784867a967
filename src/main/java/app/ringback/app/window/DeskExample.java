package app.ringback.app.window;

import app.ringback.app.Desk;
import app.ringback.core.LeadId;
import app.ringback.core.Texts;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.example.MailRule;
import app.ringback.intake.example.Mark;
import app.ringback.intake.leadmail.MailWords;
import app.ringback.intake.leadmail.RuleReplay;
import app.ringback.intake.leadmail.RuleReplay.Replayed;
import app.ringback.intake.mime.OpenedMail;
import app.ringback.lead.Lead;
import app.ringback.ui.example.Example;
import app.ringback.ui.example.ExampleDesk;
import java.util.List;
import java.util.Optional;

/** Mails and the rules for them, on the open desk. */
record DeskExample(Desk desk) implements ExampleDesk {

  /** Fields of a lead stand at the beginning of a mail. */
  private static final int LONGEST = 100_000;

  private RuleReplay replay() {
    return desk.leadWork().replay();
  }

  @Override
  public Optional<Example> of(LeadId lead) {
    return replay()
        .newest(lead)
        .map(mail -> new Example(mail, shown(mail), source(lead), replay().rules(mail.from())));
  }

  private String source(LeadId lead) {
    return desk.transactions().read(tx -> desk.leads().find(tx, lead)).map(Lead::source).orElse("");
  }

  /** As long as before: what is marked on it must stand in the mail at the same places. */
  private static String shown(OpenedMail mail) {
    return Texts.cut(MailWords.of(mail), LONGEST).replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
  }

  @Override
  public MailRule rule(Example example, String source, List<Mark> marks) {
    return new MailRule(
        desk.ids().next(), example.mail().from(), source, marks, desk.clock().instant());
  }

  @Override
  public Optional<IncomingLead> reads(Example example, MailRule rule) {
    return replay().reads(example.mail(), rule);
  }

  @Override
  public Replayed tried(MailRule rule) {
    return replay().preview(rule);
  }

  @Override
  public Replayed save(MailRule rule) {
    return replay().save(rule);
  }

  @Override
  public void takeBack(MailRule rule) {
    replay().takeBack(rule);
  }

  @Override
  public void forget(MailRule rule) {
    replay().forget(rule);
  }

  @Override
  public void keepAgain(MailRule rule) {
    replay().keepAgain(rule);
  }
}
