package app.ringback.intake.mail;

import app.ringback.compliance.SuppressionStore;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.IdSource;
import app.ringback.intake.RawStore;
import app.ringback.intake.text.PollStore;
import app.ringback.lead.LeadStore;
import app.ringback.store.Transactions;
import app.ringback.timeline.TimelineStore;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * What reading mail needs of the rest of the program.
 *
 * @param leadMails what recognises mails that are leads
 * @param zone the rep's time zone
 * @param answers what takes answers to invitations
 */
public record MailServices(
    Transactions transactions,
    LeadStore leads,
    TimelineStore timelines,
    RawStore raws,
    SuppressionStore suppressions,
    OptOuts optOuts,
    OptOutWords words,
    SentMails sent,
    LeadMails leadMails,
    PollStore polls,
    IdSource ids,
    InstantSource clock,
    Supplier<ZoneId> zone,
    CalendarAnswers answers) {

  /** Everything that reads mail, wired. */
  public MailPoll poll() {
    MailEntries entries = new MailEntries(timelines, raws, ids, zone);
    MailArrivals arrivals =
        new MailArrivals(
            leads,
            entries,
            new Bounces(leads, timelines, entries, sent, suppressions),
            new MailSorting(leads, timelines, sent, leadMails),
            sent,
            leadMails,
            optOuts,
            words,
            suppressions,
            answers);
    return new MailPoll(transactions, new MailFolderStore(), arrivals, polls, clock);
  }
}
