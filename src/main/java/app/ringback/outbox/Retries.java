package app.ringback.outbox;

import app.ringback.core.EmailAddress;
import app.ringback.core.Phone;
import java.time.Duration;

/** Makes the request that sends again what failed. */
final class Retries {

  private Retries() {}

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
        Duration.ZERO);
  }

  static CallRequest ofCall(Dispatch failed) {
    return new CallRequest(
        failed.leadId(),
        failed.to().isEmpty() ? null : new Phone(failed.to()),
        Approach.read(failed.approach()).orElse(null),
        failed.automatic(),
        null);
  }
}
