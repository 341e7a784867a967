package app.ringback.testing;

import app.ringback.channel.twilio.TwilioAccount;
import app.ringback.compliance.SuppressionStore;
import app.ringback.core.PhoneReader;
import app.ringback.intake.IncomingLead;
import app.ringback.intake.IntakeDesk;
import app.ringback.intake.RawStore;
import app.ringback.intake.Senders;
import app.ringback.intake.SourceTerms;
import app.ringback.intake.call.CallArrivals;
import app.ringback.intake.call.CallPoll;
import app.ringback.intake.call.InboundCallStore;
import app.ringback.intake.text.PollStore;
import app.ringback.lead.Consent;
import app.ringback.lead.LeadChangeStore;
import app.ringback.testing.twilio.FakeTwilio;
import app.ringback.timeline.CallEntryStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What takes in texts and calls over a test's book, with no terms of sources. */
public final class Arrivals {

  private Arrivals() {}

  /** The stand-in's account, as whoever asks it has it. */
  public static TwilioAccount account(FakeTwilio twilio) {
    return new TwilioAccount(
        FakeTwilio.SID, FakeTwilio.TOKEN, FakeTwilio.NUMBER, "", twilio.base());
  }

  public static IntakeDesk intake(TestBook book, SuppressionStore suppressions) {
    return new IntakeDesk(
        book.leads,
        book.timelines,
        new RawStore("test"),
        suppressions,
        Guards.evidence(book),
        new LeadChangeStore(book.ids),
        book.ids,
        new NoTerms());
  }

  /** Asks for calls and stores them. */
  public static CallPoll calls(
      TestBook book, SuppressionStore suppressions, InboundCallStore calls) {
    return new CallPoll(
        book.transactions(),
        new CallArrivals(
            book.timelines,
            new CallEntryStore(book.timelines, "test"),
            calls,
            new Senders(book.leads, intake(book, suppressions), new PhoneReader()),
            book.ids),
        calls,
        new PollStore(),
        book.clock);
  }

  private record NoTerms() implements SourceTerms {

    @Override
    public @Nullable Instant slaDueAt(String source, Instant arrivedAt) {
      return null;
    }

    @Override
    public String leadCost(String source) {
      return "";
    }

    @Override
    public String owner(String source, IncomingLead lead) {
      return "";
    }

    @Override
    public List<Consent> consent(String source, Instant arrivedAt) {
      return List.of();
    }
  }
}
