package app.ringback.app;

import app.ringback.channel.mail.MimeOpening;
import app.ringback.intake.ImportUndo;
import app.ringback.intake.Imports;
import app.ringback.intake.IntakeDesk;
import app.ringback.intake.LeadMerging;
import app.ringback.intake.RawStore;
import app.ringback.intake.Rereading;
import app.ringback.intake.SourceTerms;
import app.ringback.intake.example.MailRuleStore;
import app.ringback.intake.field.ReadOptions;
import app.ringback.intake.file.LeadFiles;
import app.ringback.intake.leadmail.MailReading;
import app.ringback.intake.leadmail.RuleReplay;
import app.ringback.lead.LeadChangeStore;
import app.ringback.lead.LeadEdits;
import app.ringback.lead.LeadMergeStore;
import app.ringback.lead.LeadMerges;
import app.ringback.timeline.Stages;

/** How leads come in and are worked on: intake and imports, merges, edits, stages. */
public final class LeadWork {

  private final RawStore raws;
  private final IntakeDesk intake;
  private final Imports imports;
  private final LeadMerging merging;
  private final LeadEdits edits;
  private final Stages stages;
  private final MailReading mails;
  private final RuleReplay replay;

  LeadWork(Desk desk) {
    MailRuleStore rules = new MailRuleStore(desk.transactions(), desk.device());
    mails = new MailReading(new MimeOpening(), new SetSenders(desk.settings()), rules);
    LeadChangeStore changes = new LeadChangeStore(desk.ids());
    LeadMergeStore merges = new LeadMergeStore();
    raws = new RawStore(desk.device());
    intake =
        new IntakeDesk(
            desk.leads(),
            desk.timelines(),
            raws,
            desk.suppressions(),
            desk.compliance().evidence(),
            changes,
            desk.ids(),
            SourceTerms.of(desk.settings()));
    replay =
        new RuleReplay(
            desk.transactions(),
            raws,
            mails,
            rules,
            new Rereading(desk.leads(), changes),
            () ->
                ReadOptions.of(
                    desk.homeCountry(), desk.settings().get().rep().timeZone(), desk.clock()),
            desk.clock());
    ImportUndo undo =
        new ImportUndo(
            desk.transactions(), desk.leads(), desk.timelines(), raws, changes, desk.clock());
    imports = new Imports(desk.transactions(), intake, undo, desk.ids(), desk.clock());
    merging =
        new LeadMerging(
            desk.transactions(),
            desk.leads(),
            desk.timelines(),
            new LeadMerges(desk.leads(), changes, merges),
            merges,
            desk.ids(),
            desk.clock());
    edits =
        new LeadEdits(
            desk.transactions(), desk.leads(), desk.phones(), desk.clock(), desk::homeCountry);
    stages =
        new Stages(desk.transactions(), desk.leads(), desk.timelines(), desk.ids(), desk.clock());
  }

  /** Reads mails that are leads. */
  public MailReading mails() {
    return mails;
  }

  /** Rules for mails, learned from an example. */
  public RuleReplay replay() {
    return replay;
  }

  /** Opens files of leads. */
  public LeadFiles files() {
    return new LeadFiles(mails);
  }

  /** The originals leads came from. */
  public RawStore raws() {
    return raws;
  }

  /** Where leads come in by themselves. */
  public IntakeDesk intake() {
    return intake;
  }

  /** Imports of files, and taking them back. */
  public Imports imports() {
    return imports;
  }

  /** Merges of leads by hand. */
  public LeadMerging merging() {
    return merging;
  }

  /** Fields a person types. */
  public LeadEdits edits() {
    return edits;
  }

  public Stages stages() {
    return stages;
  }
}
