package app.ringback.intake.text;

import app.ringback.compliance.optout.Heard;
import app.ringback.compliance.optout.OptOutWords;
import app.ringback.compliance.optout.OptOuts;
import app.ringback.core.Channel;
import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.PhoneReader;
import app.ringback.intake.IntakeDesk;
import app.ringback.intake.Senders;
import app.ringback.lead.Lead;
import app.ringback.lead.LeadStore;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.TimelineStore;
import app.ringback.timeline.media.MediaStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stores a text that came in: on the lead's timeline, or as a new lead when nobody is known under
 * the number. What it says about being contacted takes effect in the same transaction.
 */
public final class TextArrivals {

  /** What the source of a lead is called who came by a text. */
  public static final String SOURCE = "Text message";

  private final TimelineStore timelines;
  private final Senders senders;
  private final OptOuts optOuts;
  private final OptOutWords words;
  private final IdSource ids;
  private final MediaStore media;
  private final TextReplies replies;

  public TextArrivals(
      LeadStore leads,
      TimelineStore timelines,
      IntakeDesk intake,
      OptOuts optOuts,
      OptOutWords words,
      PhoneReader phones,
      IdSource ids,
      MediaStore media,
      TextReplies replies) {
    this.timelines = timelines;
    this.senders = new Senders(leads, intake, phones);
    this.optOuts = optOuts;
    this.words = words;
    this.ids = ids;
    this.media = media;
    this.replies = replies;
  }

  /**
   * Stores the text, unless it is stored already.
   *
   * @return whose timeline it is on; empty when it was there before
   */
  public Optional<LeadId> store(Tx tx, ReceivedText text, Instant now) {
    if (!timelines.knownProviderIds(tx, List.of(text.id())).isEmpty()) {
      return Optional.empty();
    }
    Lead lead = senders.lead(tx, text.from(), SOURCE, raw(text), text.at(), now);
    Activity entry =
        ActivityBuilder.builder(
                Activity.of(ids.activity(), lead.id(), ActivityKind.TEXT, text.at()))
            .direction("in")
            .body(text.body())
            .subject(media(text))
            .automatic(words.of(text.body()).isWord())
            .providerId(text.id())
            .owner(lead.owner())
            .build();
    timelines.append(tx, entry, now);
    media.expect(tx, entry.id(), text.media(), now);
    Heard heard =
        optOuts.received(tx, lead, Channel.TEXT, text.from(), text.body(), entry.id(), now);
    replies.received(tx, lead, text, heard, now);
    return Optional.of(lead.id());
  }

  private static String media(ReceivedText text) {
    return switch (text.media()) {
      case 0 -> "";
      case 1 -> "1 attachment";
      default -> text.media() + " attachments";
    };
  }

  /** The original as it is kept: who, when, and the words. */
  private static String raw(ReceivedText text) {
    return "From: "
        + text.from()
        + "\nTo: "
        + text.to()
        + "\nAt: "
        + text.at()
        + "\nId: "
        + text.id()
        + "\n\n"
        + text.body();
  }
}
