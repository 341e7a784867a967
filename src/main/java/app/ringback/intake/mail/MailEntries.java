package app.ringback.intake.mail;

import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.RawId;
import app.ringback.core.Texts;
import app.ringback.intake.RawOriginal;
import app.ringback.intake.RawStore;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.MailEvent;
import app.ringback.timeline.MailExtras;
import app.ringback.timeline.TimelineStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts mails on timelines, each with its original. */
final class MailEntries {

  private static final String SOURCE = "E-mail";

  /** Far beyond what anybody writes; the original is kept whole. */
  private static final int LONGEST_TEXT = 500_000;

  private final TimelineStore timelines;
  private final RawStore raws;
  private final IdSource ids;
  private final Supplier<ZoneId> zone;

  /**
   * @param zone the rep's, in which a mail's day is read
   */
  MailEntries(TimelineStore timelines, RawStore raws, IdSource ids, Supplier<ZoneId> zone) {
    this.timelines = timelines;
    this.raws = raws;
    this.ids = ids;
    this.zone = zone;
  }

  /** Whether the mail is on no timeline yet. */
  boolean isNew(Tx tx, MailMessage mail) {
    return timelines.knownProviderIds(tx, List.of(mail.envelope().messageId())).isEmpty();
  }

  /** Whether the mail is not on the timeline of this lead yet. */
  boolean isNewFor(Tx tx, LeadId lead, MailMessage mail) {
    return timelines.mails(tx, List.of(mail.envelope().messageId())).stream()
        .noneMatch(entry -> entry.leadId().equals(lead));
  }

  /**
   * Stores what came in.
   *
   * @param event what it tells when no person wrote it; it is no response of the lead's then
   * @param fixedWord whether it is nothing but a word such as {@code STOP}
   */
  Activity inbound(
      Tx tx,
      Lead lead,
      MailMessage mail,
      Optional<MailEvent> event,
      boolean fixedWord,
      Instant now) {
    MailEnvelope envelope = mail.envelope();
    Instant at = notAfter(now, envelope.receivedAt(), envelope.sentAt());
    ActivityBuilder entry =
        entry(lead, mail, at, event)
            .direction("in")
            .automatic(event.filter(told -> !told.isResponse()).isPresent() || fixedWord)
            .event(event.map(MailEvent::code).orElse(""));
    return append(tx, lead, mail, entry, now);
  }

  /** Stores what the rep wrote, not with Ringback. */
  Activity outbound(Tx tx, Lead lead, MailMessage mail, Instant now) {
    MailEnvelope envelope = mail.envelope();
    Instant at = notAfter(now, envelope.sentAt(), envelope.receivedAt());
    boolean machine = envelope.sign() != MailEnvelope.Sign.PERSON;
    ActivityBuilder entry =
        entry(lead, mail, at, Optional.empty())
            .direction("out")
            .status("sent")
            .automatic(machine)
            .event(machine ? MailEvent.AUTO_REPLY.code() : "");
    return append(tx, lead, mail, entry, now);
  }

  private ActivityBuilder entry(
      Lead lead, MailMessage mail, Instant at, Optional<MailEvent> event) {
    MailEnvelope envelope = mail.envelope();
    boolean mayName = event.equals(Optional.of(MailEvent.AUTO_REPLY));
    return ActivityBuilder.builder(Activity.of(ids.activity(), lead.id(), ActivityKind.EMAIL, at))
        .subject(envelope.subject())
        .body(Texts.cut(mail.text(), LONGEST_TEXT))
        .providerId(envelope.messageId())
        .owner(lead.owner())
        .extra(
            MailExtras.of(
                mayName
                    ? ReturnDate.in(mail.text(), at.atZone(zone.get()).toLocalDate())
                    : Optional.empty(),
                mail.attachments(),
                mail.isCut() ? envelope.size() : 0));
  }

  private Activity append(Tx tx, Lead lead, MailMessage mail, ActivityBuilder entry, Instant now) {
    RawId raw = ids.raw();
    Activity stored = entry.raw(raw).build();
    raws.addAll(
        tx,
        List.of(
            new RawOriginal(
                raw,
                lead.id(),
                stored.at(),
                SOURCE,
                RawOriginal.MAIL,
                Base64.getEncoder()
                    .encodeToString(mail.raw().getBytes(StandardCharsets.ISO_8859_1)),
                Map.of())),
        null,
        now);
    timelines.append(tx, stored, now);
    return stored;
  }

  /** The first of these that is known, but never in the future: clocks of others may be wrong. */
  private static Instant notAfter(Instant now, @Nullable Instant first, @Nullable Instant second) {
    Instant at = first != null ? first : second != null ? second : now;
    return at.isAfter(now) ? now : at;
  }
}
