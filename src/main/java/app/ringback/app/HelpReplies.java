package app.ringback.app;

import app.ringback.compliance.optout.Heard;
import app.ringback.compliance.optout.Meaning;
import app.ringback.core.PhoneReader;
import app.ringback.core.Purpose;
import app.ringback.core.Texts;
import app.ringback.intake.text.ReceivedText;
import app.ringback.intake.text.TextReplies;
import app.ringback.lead.Lead;
import app.ringback.outbox.OptOutLine;
import app.ringback.outbox.Outbox;
import app.ringback.outbox.TextRequest;
import app.ringback.outbox.TextRequestBuilder;
import app.ringback.settings.RepSettings;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.TimelineStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Answers who asks by {@code HELP} or {@code INFO} who is writing: with the rep's name and how to
 * reach them, as the carriers' rules want it. At most once a day to one lead, so that two machines
 * never talk to each other.
 */
final class HelpReplies implements TextReplies {

  /** What the entry is marked with, so that it is found again. */
  static final String TEMPLATE = "help";

  private static final Duration ONCE_IN = Duration.ofDays(1);

  /** Twilio answers these by itself unless that is turned off in the account, and only these. */
  private static final Set<String> CARRIERS = Set.of("help", "info");

  private final Outbox outbox;
  private final TimelineStore timelines;
  private final Supplier<RepSettings> rep;
  private final BooleanSupplier carrierAnswers;
  private final Supplier<PhoneReader> phones;

  /**
   * @param rep who the rep is, as the settings have it now
   * @param carrierAnswers whether the carrier answers the plain words by itself
   */
  HelpReplies(
      Outbox outbox,
      TimelineStore timelines,
      Supplier<RepSettings> rep,
      BooleanSupplier carrierAnswers,
      Supplier<PhoneReader> phones) {
    this.outbox = outbox;
    this.timelines = timelines;
    this.rep = rep;
    this.carrierAnswers = carrierAnswers;
    this.phones = phones;
  }

  @Override
  public void received(Tx tx, Lead lead, ReceivedText text, Heard heard, Instant now) {
    if (heard.meaning() != Meaning.HELP || isAnswered(text.body())) {
      return;
    }
    String words = words(rep.get());
    boolean answered =
        timelines.of(tx, lead.id()).stream()
            .anyMatch(entry -> isReply(entry) && entry.at().isAfter(now.minus(ONCE_IN)));
    if (words.isEmpty() || answered) {
      return;
    }
    TextRequestBuilder reply =
        TextRequestBuilder.builder(TextRequest.of(lead.id(), words))
            .template(TEMPLATE)
            .purpose(Purpose.OTHER)
            .automatic(true);
    // Whoever writes from a short code or a number that is none is no person who can be answered.
    phones
        .get()
        .read(text.from(), "")
        .ifPresent(from -> outbox.queueText(tx, reply.to(from).build()));
  }

  private boolean isAnswered(String body) {
    return carrierAnswers.getAsBoolean()
        && CARRIERS.contains(body.strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isReply(Activity entry) {
    return entry.kind() == ActivityKind.TEXT
        && entry.direction().equals("out")
        && entry.template().equals(TEMPLATE);
  }

  /** Who is writing; empty while the settings name nobody. */
  private static String words(RepSettings rep) {
    String who = Texts.firstOf(rep.name(), rep.company());
    if (who.isEmpty()) {
      return "";
    }
    StringBuilder words = new StringBuilder("This is ").append(who);
    if (!rep.name().isBlank() && !rep.company().isBlank()) {
      words.append(" of ").append(rep.company());
    }
    words.append('.');
    if (!rep.callbackNumber().isBlank()) {
      words.append(" Call or text ").append(rep.callbackNumber()).append('.');
    }
    return OptOutLine.addTo(words.toString());
  }
}
