package app.ringback.intake;

import app.ringback.core.Texts;
import app.ringback.lead.Consent;
import app.ringback.settings.Settings;
import app.ringback.settings.SourceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed for a source: how fast its leads are answered, what one of them costs, whose they
 * are, and what they consented to.
 */
public interface SourceTerms {

  /**
   * The instant at which the source's minutes of the rep's working hours have passed since arrival;
   * null when this source promises nothing.
   */
  @Nullable Instant slaDueAt(String source, Instant arrivedAt);

  /** What a lead of the source costs, decimal text; empty when nothing is set. */
  String leadCost(String source);

  /** Whose a new lead is that names no owner: by rule, by source, else the rep; may be empty. */
  String owner(String source, IncomingLead lead);

  /** The consent that leads of the source come with when they bring none of their own. */
  List<Consent> consent(String source, Instant arrivedAt);

  /**
   * Whether something happens by itself when a new lead of the source arrives: then the arrival is
   * noted with the lead, see {@link ArrivalStore}.
   */
  default boolean reacts(String source) {
    return false;
  }

  /** Whether new leads of the source are called or texted by themselves. */
  default boolean answersByItself(String source) {
    return false;
  }

  /** The terms the settings hold at the moment they are asked for. */
  static SourceTerms of(Supplier<Settings> settings) {
    return new SourceTerms() {
      @Override
      public Instant slaDueAt(String source, Instant arrivedAt) {
        Settings now = settings.get();
        return now.rep().workTime().after(arrivedAt, Duration.ofMinutes(now.slaMinutes(source)));
      }

      @Override
      public boolean answersByItself(String source) {
        SourceSettings set = settings.get().source(source);
        return set.autoText() || set.instaCall() || settings.get().twilio().instaCall();
      }

      @Override
      public String leadCost(String source) {
        return settings.get().source(source).leadCost();
      }

      @Override
      public String owner(String source, IncomingLead lead) {
        Settings now = settings.get();
        String region = Texts.firstOf(lead.region(), lead.address().region());
        return Texts.firstOf(now.source(source).ownerOf(lead.interest(), region), now.rep().name());
      }

      @Override
      public boolean reacts(String source) {
        return !settings.get().source(source).cadence().isBlank();
      }

      @Override
      public List<Consent> consent(String source, Instant arrivedAt) {
        SourceSettings set = settings.get().source(source);
        boolean isEvidence = set.consent() && !set.consentText().isEmpty();
        return isEvidence
            ? List.of(new Consent("", set.consentText(), set.consentUrl(), "", "", arrivedAt))
            : List.of();
      }
    };
  }
}
