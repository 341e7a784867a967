package app.ringback.outbox;

import app.ringback.compliance.Guard;
import app.ringback.core.Approach;
import app.ringback.core.Channel;
import app.ringback.core.IdSource;
import app.ringback.core.LeadId;
import app.ringback.core.Phone;
import app.ringback.core.ProblemException;
import app.ringback.core.Purpose;
import app.ringback.lead.Lead;
import app.ringback.store.Tx;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.TimelineStore;
import java.time.Instant;

/** Makes an item of the outbox out of a text that was written. */
final class TextComposer {

  private final TimelineStore timelines;
  private final IdSource ids;

  TextComposer(TimelineStore timelines, IdSource ids) {
    this.timelines = timelines;
    this.ids = ids;
  }

  /**
   * The text, with how to opt out when it is the first one.
   *
   * @throws ProblemException when it is empty, too long, or has a field that is not filled
   */
  Dispatch compose(Tx tx, Lead lead, TextRequest request, Instant now) {
    String body = checked(bodyToSend(tx, lead.id(), request.body()), request.body());
    UnfilledFields.refuse(lead, "", request.body());
    Phone asked = request.to();
    String to =
        asked != null ? asked.e164() : Guard.textableNumber(lead).map(Phone::e164).orElse("");
    Approach approach = request.approach();
    Purpose purpose = request.purpose();
    return DispatchBuilder.builder(Dispatch.of(ids.dispatch(), lead.id(), Channel.TEXT, to, now))
        .activityId(ids.activity())
        .body(body)
        .approach(approach == null ? "" : approach.code())
        .template(request.template())
        .purpose(purpose == null ? "" : purpose.code())
        .personalised(Boolean.TRUE.equals(request.personalised()))
        .automatic(request.automatic())
        .segments(Segments.of(body).count())
        .build();
  }

  /** The text as it would leave: a first one to a lead carries how to opt out. */
  String bodyToSend(Tx tx, LeadId lead, String body) {
    return timelines.mayHaveLeft(tx, lead, ActivityKind.TEXT) ? body : OptOutLine.addTo(body);
  }

  private static String checked(String body, String written) {
    if (written.isBlank()) {
      throw new ProblemException("The text is empty.", "Nothing was sent.", "Write something.");
    }
    if (body.length() > Segments.LONGEST_TEXT) {
      throw new ProblemException(
          "The text has " + body.length() + " characters; at most 1,600 can be sent.",
          "Nothing was sent.",
          "Shorten it.");
    }
    return body;
  }
}
