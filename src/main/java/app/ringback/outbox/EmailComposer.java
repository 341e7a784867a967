package app.ringback.outbox;

import app.ringback.compliance.Guard;
import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.EmailAddress;
import app.ringback.core.IdSource;
import app.ringback.core.ProblemException;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.timeline.Activity;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Makes an item of the outbox out of an e-mail that was written. */
final class EmailComposer {

  /** Longer than anybody types; far below what servers take. */
  private static final int LONGEST_BODY = 200_000;

  /** A header line may have 998 characters at most (RFC 5322, 2.1.1), encoded ones fewer. */
  private static final int LONGEST_SUBJECT = 250;

  private final MailThreads threads;
  private final IdSource ids;

  EmailComposer(MailThreads threads, IdSource ids) {
    this.threads = threads;
    this.ids = ids;
  }

  /**
   * The e-mail with its letterhead, due when it may leave at the earliest.
   *
   * @throws ProblemException when it has no words or no subject, is too long, or has a field that
   *     is not filled
   */
  Dispatch compose(Tx tx, Lead lead, EmailRequest request, Letterhead letterhead, Instant now) {
    UnfilledFields.refuse(lead, request.subject(), request.body());
    EmailAddress asked = request.to();
    String to =
        asked != null ? asked.text() : Guard.mailAddress(lead).map(EmailAddress::text).orElse("");
    Approach approach = request.approach();
    Purpose purpose = request.purpose();
    return DispatchBuilder.builder(Dispatch.of(ids.dispatch(), lead.id(), Channel.EMAIL, to, now))
        .activityId(ids.activity())
        .subject(subject(tx, lead, request.subject(), now))
        .body(letterhead.addTo(checked(request.body())))
        .approach(approach == null ? "" : approach.code())
        .template(request.template())
        .purpose(purpose == null ? "" : purpose.code())
        .personalised(Boolean.TRUE.equals(request.personalised()))
        .automatic(request.automatic())
        .build();
  }

  /** On one line: a line break in a subject could smuggle in another header. */
  private String subject(Tx tx, Lead lead, String written, Instant now) {
    String subject = written.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (subject.isEmpty()) {
      subject = answer(threads.newestFromLead(tx, lead.id(), now));
    }
    if (subject.length() > LONGEST_SUBJECT) {
      throw new ProblemException(
          "The subject has " + subject.length() + " characters; at most 250 can be sent.",
          "Nothing was sent.",
          "Shorten it.");
    }
    return subject;
  }

  private static String answer(Optional<Activity> newest) {
    String theirs =
        newest.map(Activity::subject).orElse("").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (theirs.isEmpty()) {
      throw new ProblemException(
          "The e-mail has no subject.", "Nothing was sent.", "Write what it is about.");
    }
    String answer = theirs.toLowerCase(Locale.ROOT).startsWith("re:") ? theirs : "Re: " + theirs;
    return answer.substring(0, Math.min(LONGEST_SUBJECT, answer.length()));
  }

  private static String checked(String body) {
    if (body.isBlank()) {
      throw new ProblemException("The e-mail is empty.", "Nothing was sent.", "Write something.");
    }
    if (body.length() > LONGEST_BODY) {
      throw new ProblemException(
          "The e-mail has " + body.length() + " characters; at most 200,000 can be sent.",
          "Nothing was sent.",
          "Shorten it.");
    }
    return body.replace("\r\n", "\n").replace('\r', '\n');
  }
}
