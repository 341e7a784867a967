package app.ringback.outbox;

import app.ringback.core.Attachment;
import app.ringback.core.Channel;
import app.ringback.lead.Lead;
import app.ringback.timeline.Activity;
import app.ringback.timeline.ActivityBuilder;
import app.ringback.timeline.ActivityKind;
import app.ringback.timeline.MailExtras;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes the entry of a message on its lead's timeline. */
final class DispatchEntry {

  private DispatchEntry() {}

  static Activity of(Dispatch dispatch, Lead lead, List<Attachment> files, Instant now) {
    return ActivityBuilder.builder(
            Activity.of(
                Objects.requireNonNull(dispatch.activityId()),
                lead.id(),
                kind(dispatch.channel()),
                now))
        .direction("out")
        .status(dispatch.state().code())
        .subject(dispatch.subject())
        .body(dispatch.body())
        .template(dispatch.template())
        .purpose(dispatch.purpose())
        .approach(dispatch.approach())
        .personalised(dispatch.personalised())
        .automatic(dispatch.automatic())
        .owner(lead.owner())
        .extra(MailExtras.of(Optional.empty(), files.stream().map(Attachment::name).toList(), 0))
        .build();
  }

  private static ActivityKind kind(Channel channel) {
    return switch (channel) {
      case CALL -> ActivityKind.CALL;
      case TEXT -> ActivityKind.TEXT;
      case EMAIL -> ActivityKind.EMAIL;
    };
  }
}
