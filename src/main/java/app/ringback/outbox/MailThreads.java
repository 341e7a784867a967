package app.ringback.outbox;

import app.ringback.core.ActivityId;
import app.ringback.core.Attachment;
import app.ringback.core.LeadId;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.TimelineStore;
import app.ringback.timeline.media.MediaStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a mail belongs in the conversation: it answers the newest mail of the lead's. */
final class MailThreads {

  /** Longer chains are cut at the front; every reader copes with that (RFC 5322, 3.6.4). */
  private static final int MOST_REFERENCES = 20;

  private final TimelineStore timelines;
  private final MediaStore media;

  MailThreads(TimelineStore timelines, MediaStore media) {
    this.timelines = timelines;
    this.media = media;
  }

  /** The lead's newest mail before {@code now}. */
  Optional<Activity> newestFromLead(Tx tx, LeadId lead, Instant now) {
    return mails(tx, lead, now).stream()
        .filter(mail -> mail.direction().equals("in"))
        .reduce((older, newer) -> newer);
  }

  /** The item as a carrier gets it. */
  OutgoingMail mail(Tx tx, Dispatch sending) {
    List<String> conversation = new ArrayList<>();
    String answered = "";
    int upTo = 0;
    for (Activity mail : mails(tx, sending.leadId(), sending.createdAt())) {
      Optional<String> id = MailIds.readMessageId(mail.providerId());
      if (id.isPresent() && !Objects.equals(mail.id(), sending.activityId())) {
        conversation.add(id.get());
        if (mail.direction().equals("in")) {
          answered = id.get();
          upTo = conversation.size();
        }
      }
    }
    List<String> references = conversation.subList(Math.max(0, upTo - MOST_REFERENCES), upTo);
    return new OutgoingMail(
        sending.providerId(),
        sending.to(),
        sending.subject(),
        sending.body(),
        attachments(tx, sending),
        Optional.ofNullable(sending.sendingAt()).orElse(sending.createdAt()),
        answered,
        references,
        MailIds.unsubscribeSubject(sending.id()));
  }

  private List<Attachment> attachments(Tx tx, Dispatch sending) {
    ActivityId entry = sending.activityId();
    return entry == null ? List.of() : media.attachments(tx, entry);
  }

  private List<Activity> mails(Tx tx, LeadId lead, Instant before) {
    return timelines.of(tx, lead).stream()
        .filter(entry -> entry.kind() == ActivityKind.EMAIL && !entry.at().isAfter(before))
        .toList();
  }
}
