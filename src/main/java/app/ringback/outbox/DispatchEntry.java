package app.ringback.outbox;

import app.ringback.lead.Lead;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import java.time.Instant;
import java.util.Objects;

/** Makes the entry of a text on its lead's timeline. */
final class DispatchEntry {

  private DispatchEntry() {}

  static Activity of(Dispatch dispatch, Lead lead, Instant now) {
    return ActivityBuilder.builder(
            Activity.of(
                Objects.requireNonNull(dispatch.activityId()), lead.id(), ActivityKind.TEXT, now))
        .direction("out")
        .status(dispatch.state().code())
        .body(dispatch.body())
        .template(dispatch.template())
        .purpose(dispatch.purpose())
        .approach(dispatch.approach())
        .personalised(dispatch.personalised())
        .automatic(dispatch.automatic())
        .owner(lead.owner())
        .build();
  }
}
