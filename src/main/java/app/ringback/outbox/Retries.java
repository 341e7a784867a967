package app.ringback.outbox;

import app.ringback.core.Approach;
import app.ringback.core.EmailAddress;
import app.ringback.core.IdSource;
import app.ringback.core.Phone;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Makes what sends again what failed or was taken back. */
final class Retries {

  private Retries() {}

  /** The same item as a new one that goes on after it. */
  static Dispatch anew(IdSource ids, Dispatch before, Lead lead, Instant dueAt, Instant now) {
    return DispatchBuilder.builder(before)
        .id(ids.dispatch())
        .leadId(lead.id())
        .activityId(ids.activity())
        .previousId(before.id())
        .createdAt(now)
        .dueAt(dueAt)
        .attempts(0)
        .errorCode("")
        .errorMessage("")
        .build();
  }

  static TextRequest of(Dispatch failed) {
    return new TextRequest(
        failed.leadId(),
        failed.to().isEmpty() ? null : new Phone(failed.to()),
        failed.body(),
        Approach.read(failed.approach()).orElse(null),
        failed.template(),
        Purpose.read(failed.purpose()).orElse(null),
        failed.personalised(),
        failed.automatic(),
        null,
        Duration.ZERO);
  }

  /** The same words; its files go on with it by themselves. */
  static EmailRequest ofEmail(Dispatch failed) {
    return new EmailRequest(
        failed.leadId(),
        EmailAddress.read(failed.to()).orElse(null),
        failed.subject(),
        Letterhead.written(failed.body()),
        Approach.read(failed.approach()).orElse(null),
        failed.template(),
        Purpose.read(failed.purpose()).orElse(null),
        failed.personalised(),
        failed.automatic(),
        null,
        List.of(),
        Duration.ZERO);
  }

  static CallRequest ofCall(Dispatch failed) {
    return new CallRequest(
        failed.leadId(),
        failed.to().isEmpty() ? null : new Phone(failed.to()),
        Approach.read(failed.approach()).orElse(null),
        failed.template(),
        Purpose.read(failed.purpose()).orElse(null),
        failed.automatic(),
        null);
  }
}
